//! The bureau's files, read and validated: all problems at once, nothing guessed.
