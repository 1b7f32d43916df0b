package org.junheng.check;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that never changes, worked out when somebody first asks for it, and then kept. Two are
 * equal where what they hold is.
 */
public final class Late<T> {
  private final Supplier<T> work;
  private volatile @Nullable T made;

  private Late(Supplier<T> work, @Nullable T made) {
    this.work = work;
    this.made = made;
  }

  /** What is known already. */
  public static <T> Late<T> of(T value) {
    return new Late<>(() -> value, value);
  }

  /**
   * What is still to be worked out.
   *
   * @param work gives the same each time, on any thread
   */
  public static <T> Late<T> from(Supplier<T> work) {
    return new Late<>(work, null);
  }

  /** What it holds. */
  public T get() {
    T known = made;
    if (known == null) {
      known = work.get();
      made = known;
    }
    return known;
  }

  /** The same for one who needs it but once: what is worked out then is not kept here. */
  public Late<T> unkept() {
    return made == null ? new Late<>(work, null) : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Late<?> late && Objects.equals(get(), late.get());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(get());
  }

  @Override
  public String toString() {
    return String.valueOf(get());
  }
}
