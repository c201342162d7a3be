"""Settings of all tests."""

from hypothesis import settings

# A busy machine is slow now and then; how fast the builder is has its own measure.
settings.register_profile("seedpress", deadline=None)
settings.load_profile("seedpress")
