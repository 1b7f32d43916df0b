package org.junheng.input;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Message;

/**
 * Decides what is read of a cell that shows something else than it holds. What a person sees
 * counts, where that can mean only one value of the field.
 */
final class ShownCells {
  private final Schema schema;
  // The same in many cells of a column is told in the words of the first.
  private final Map<String, Message> told = new HashMap<>();

  ShownCells(Schema schema) {
    this.schema = schema;
  }

  /**
   * What is read of a cell.
   *
   * @param text what is read
   * @param fault why nothing can be read; null where something is
   * @param note what is said of it although it is read; null where nothing is
   * @param level how much that matters
   */
  record Reading(
      String text, @Nullable Message fault, @Nullable Message note, @Nullable Level level) {
    private static Reading of(String text) {
      return new Reading(text, null, null, null);
    }

    private static Reading fault(Message why) {
      return new Reading("", why, null, null);
    }
  }

  /**
   * What is read of a cell.
   *
   * @param column its number in the record
   * @param slot what it is read into
   */
  Reading of(int column, Slot slot, Shown shown) {
    return switch (shown.way()) {
      case UNIT -> unit(column, slot, shown);
      case WORDS ->
          slot instanceof FigureCells
              ? told(column, slot, shown, "input.shown-otherwise")
              : Reading.of(shown.shown());
      case NOTHING -> told(column, slot, shown, "input.shown-not");
      case DAY -> day(column, slot, shown);
      case UNKNOWN -> told(column, slot, shown, "input.no-stored-value");
      case ERROR ->
          Reading.fault(Message.of("input.error-value", slot.title(), new Quoted(shown.stored())));
      case STRUCK -> struck(slot, shown);
      case PARTLY_STRUCK -> noted(slot, shown, "input.partly-struck", Level.WARNING);
      case RAISED -> noted(slot, shown, "input.raised", Level.NOTE);
    };
  }

  private Reading unit(int column, Slot slot, Shown shown) {
    boolean isOwnSize = shown.factor().compareTo(BigDecimal.ONE) == 0;
    if (slot instanceof FigureCells figures) {
      return figures.takes(shown)
          ? Reading.of(shown.figure())
          : told(column, slot, shown, "input.shown-otherwise");
    }
    return isOwnSize
        ? Reading.of(shown.shown())
        : told(column, slot, shown, "input.shown-otherwise");
  }

  private Reading day(int column, Slot slot, Shown shown) {
    if (slot instanceof FigureCells) {
      return told(column, slot, shown, "input.shown-otherwise");
    }
    boolean isName =
        slot instanceof TextCells cells
            && (cells.field.type() == FieldType.CODE || schema.key().contains(cells.field.name()));
    return isName ? told(column, slot, shown, "input.day-for-code") : Reading.of(shown.shown());
  }

  // A text that is struck out still tells which row it is; a figure that is may count no more.
  private static Reading struck(Slot slot, Shown shown) {
    boolean isWord = slot instanceof TextCells cells && cells.field.type() != FieldType.CATEGORY;
    Message struck = Message.of(isWord ? "input.struck-text" : "input.struck", slot.title());
    return isWord ? new Reading(shown.shown(), null, struck, Level.WARNING) : Reading.fault(struck);
  }

  private Reading noted(Slot slot, Shown shown, String id, Level level) {
    return new Reading(shown.shown(), null, Message.of(id, slot.title()), level);
  }

  private Reading told(int column, Slot slot, Shown shown, String id) {
    Message message =
        told.computeIfAbsent(
            id + " " + column + " " + shown.format(),
            none ->
                Message.of(
                    id,
                    slot.title(),
                    Normal.shown(shown.stored()),
                    Normal.shown(Normal.strip(shown.shown())),
                    Normal.shown(shown.format())));
    return Reading.fault(message);
  }
}
