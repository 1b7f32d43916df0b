package org.junheng.cli;

import picocli.CommandLine.ITypeConverter;

/** Reads a whole number from 1 on. */
final class CountConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    try {
      int count = Integer.parseInt(value);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException("usage.count", value);
  }
}
