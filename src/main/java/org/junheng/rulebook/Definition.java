package org.junheng.rulebook;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Type;

/**
 * A computed column: a view's own field or an indicator. Its type is found when first asked for, so
 * that order does not matter.
 */
final class Definition {
  /** How far it is known. */
  enum State {
    UNREAD,
    BUSY,
    KNOWN,
    BROKEN
  }

  private final String table;
  private final String name;
  private final Place place;
  private final Supplier<@Nullable Type> reading;
  private State state = State.UNREAD;
  private @Nullable Type type;

  Definition(String table, String name, Place place, Supplier<@Nullable Type> reading) {
    this.table = table;
    this.name = name;
    this.place = place;
    this.reading = reading;
  }

  String name() {
    return table + "." + name;
  }

  Place place() {
    return place;
  }

  State state() {
    return state;
  }

  /** The type, once it is known. */
  @Nullable Type type() {
    return type;
  }

  void read() {
    state = State.BUSY;
    type = reading.get();
    state = type == null || state == State.BROKEN ? State.BROKEN : State.KNOWN;
  }

  void breakOff() {
    state = State.BROKEN;
  }
}
