package org.junheng.problem;

/** How bad a problem is. An error makes the file, or the cell, unusable; a warning does not. */
public enum Level {
  ERROR,
  WARNING,
  NOTE
}
