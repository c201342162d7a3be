"""What the plugin alone owns: the stages' values in MkDocs' terms."""
