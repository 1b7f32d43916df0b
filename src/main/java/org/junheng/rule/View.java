package org.junheng.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** A table computed from tables. */
public sealed interface View {
  /** What it looks like: its key, its fields, and the table or view that its rows lie within. */
  Schema schema();

  /** The table or view it is computed from. */
  String base();

  /**
   * One row for each part of a base row. Its rows lie within the base row; besides its own fields
   * it shows those of the base.
   *
   * @param schema its key is the base's key and {@code by}; it lies within the base
   * @param base the table
   * @param by the field that tells the parts apart
   * @param parts the parts that make rows, in order
   * @param sharing how amounts are shared out among the parts, and which
   */
  record PartsOf(Schema schema, String base, String by, List<Part> parts, Sharing sharing)
      implements View {
    public PartsOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * How amounts of a base row are shared out among its parts: by weight times size.
   *
   * @param scales every part, those that make no row included; none where nothing is shared out
   * @param amounts what is shared out, by the view's field, each an expression about a base row
   */
  record Sharing(List<Scale> scales, Map<String, Expr> amounts) {
    public Sharing {
      scales = List.copyOf(scales);
      amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }
  }

  /**
   * How much a part weighs; every expression is about a base row.
   *
   * @param part the part's name
   * @param title how it is shown
   * @param when of which base rows there is such a part; it also exists where this is unknown
   * @param size its size
   * @param weight what one of its size counts
   */
  record Scale(String part, Text title, Expr when, Expr size, Expr weight) {}

  /**
   * A part that makes rows.
   *
   * @param name the value of the view's {@code by} field
   * @param title how it is shown
   * @param when of which base rows there is such a part, about a base row; the part also exists
   *     where this is unknown
   * @param fields how each of the view's own fields (other than {@code by} and the base's) is
   *     computed, about a base row; a shared amount's share is part of its expression
   */
  record Part(String name, Text title, Expr when, Map<String, Expr> fields) {
    public Part {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * One row for each combination of values. The base's rows lie within it.
   *
   * @param schema its key is the {@code by} fields
   * @param base the table or view whose rows are grouped
   * @param by the view's fields, each an expression about a base row; a base row with a missing
   *     value is in no group
   * @param when which base rows are grouped, or null for all
   * @param blankIsGroup the {@code by} fields of which a missing value is a value like others
   * @param leavesOutUnplaced whether base rows whose group is not known are left out, instead of
   *     leaving open what they could change
   */
  record GroupsOf(
      Schema schema,
      String base,
      Map<String, Expr> by,
      @Nullable Expr when,
      Set<String> blankIsGroup,
      boolean leavesOutUnplaced)
      implements View {
    public GroupsOf {
      by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
      blankIsGroup = Set.copyOf(blankIsGroup);
    }
  }
}
