package org.junheng.check;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that never changes, worked out when somebody first looks into it. */
final class LateList<E> extends AbstractList<E> {
  private @Nullable Supplier<List<E>> work;
  private List<E> made = List.of();

  LateList(Supplier<List<E>> work) {
    this.work = work;
  }

  @Override
  public E get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }

  private synchronized List<E> made() {
    if (work != null) {
      made = List.copyOf(work.get());
      work = null;
    }
    return made;
  }
}
