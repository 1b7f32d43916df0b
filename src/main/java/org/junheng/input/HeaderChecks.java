package org.junheng.input;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.DataSet.Header;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Holds the headers of a file against the fields of its table. */
final class HeaderChecks {
  private static final int LISTED = 12;
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", "，", "、", " ");

  private final Schema schema;
  private final FieldNames names;
  private final Location place;
  private final Faults faults;

  HeaderChecks(Schema schema, Location place, Faults faults) {
    this.schema = schema;
    this.names = new FieldNames(schema);
    this.place = place;
    this.faults = faults;
  }

  Schema schema() {
    return schema;
  }

  FieldNames names() {
    return names;
  }

  /** Whether the figures of any field may be in a unit that is written. */
  boolean knowsUnit(String written) {
    return schema.fields().values().stream()
        .anyMatch(field -> new UnitScale(field).of(written) != null);
  }

  /** Two headers of one record must not mean the same field. */
  void twice(List<HeaderRows.Named> headers, int line) {
    Map<String, Integer> first = new HashMap<>();
    for (int at = 0; at < headers.size(); at++) {
      Field known = headers.get(at).field();
      String field = known == null ? null : known.name();
      Integer earlier = field == null ? null : first.putIfAbsent(field, at);
      if (field != null && earlier != null) {
        String one = Normal.shown(headers.get(earlier).written());
        String two = Normal.shown(headers.get(at).written());
        Message twice =
            Message.of(
                "input.field-twice", earlier + 1, one, at + 1, two, Titles.of(schema, field));
        if (schema.isOpen()) {
          faults.file(Level.WARNING, place.at(line, at + 1), twice);
        } else {
          faults.fatal(place.at(line, at + 1), twice);
        }
      }
    }
  }

  /** Every required field must have a header, and headers that mean no field are named. */
  void complete(List<Header> headers) {
    List<Header> unknown =
        headers.stream()
            .filter(header -> header.field() == null && !header.written().isEmpty())
            .toList();
    if (headers.stream().allMatch(header -> header.field() == null)) {
      String delimiter = unknown.size() == 1 ? delimiter(unknown.get(0).written()) : null;
      if (delimiter != null) {
        faults.fatal(place, Message.of("input.rows-in-one-cell", delimiter));
        return;
      }
      Message none = Message.of("input.no-known-column", schema.title(), list(unknown));
      faults.fatal(place, none);
      return;
    }
    for (Field field : schema.fields().values()) {
      boolean given = headers.stream().anyMatch(header -> gives(header, field));
      if (field.required() && !given) {
        Message absent = Message.of("input.required-column-absent", Titles.of(field), field.name());
        faults.fatal(place, absent);
      }
    }
    tied(headers);
    if (!unknown.isEmpty()) {
      Message note = Message.of("input.unknown-columns", unknown.size(), list(unknown));
      faults.file(Level.NOTE, place, note);
    }
  }

  /** What stands between several headers in a single cell; null where it holds no several. */
  private @Nullable String delimiter(String written) {
    for (String delimiter : DELIMITERS) {
      long known =
          Stream.of(written.split(Pattern.quote(delimiter), -1))
              .filter(part -> names.find(Normal.strip(part)) != null)
              .count();
      if (known > 1) {
        return delimiter;
      }
    }
    return null;
  }

  // What the user ties to a field should be there, in a unit that can be converted.
  private void tied(List<Header> headers) {
    Set<String> written = new HashSet<>();
    headers.forEach(header -> written.add(Normal.key(header.written())));
    schema
        .headers()
        .forEach(
            (header, tied) -> {
              Field field = Objects.requireNonNull(schema.field(tied.field()));
              if (!written.contains(Normal.key(header))) {
                Message absent = Message.of("input.tied-absent", header, Titles.of(field));
                faults.file(Level.WARNING, place, absent);
              }
              if (tied.unit() != null && new UnitScale(field).said(tied.unit()) == null) {
                Message unknown = Message.of("input.tied-unit", tied.unit(), Titles.of(field));
                faults.fatal(place, unknown);
              }
            });
  }

  private boolean gives(Header header, Field field) {
    Field own = header.field() == null ? null : schema.field(header.field());
    return own != null && (own == field || own.alsoHolds().contains(field.name()));
  }

  /** The headers, those with a near miss first, each with what was perhaps meant. */
  private static Text list(List<Header> unknown) {
    Set<Message> near = new LinkedHashSet<>();
    Set<Message> far = new LinkedHashSet<>();
    for (Header header : unknown) {
      String meant = header.near();
      String shown = Normal.shown(header.written());
      if (meant == null) {
        far.add(Message.of("input.header", shown));
      } else {
        near.add(Message.of("input.header-near", shown, meant));
      }
    }
    near.addAll(far);
    return new Text(joined(near, Language.ZH), joined(near, Language.EN));
  }

  private static String joined(Set<Message> headers, Language language) {
    int all = headers.size();
    String comma = Message.of("input.comma").in(language);
    String list =
        headers.stream()
            .limit(LISTED)
            .map(each -> each.in(language))
            .collect(Collectors.joining(comma));
    return all <= LISTED ? list : list + Message.of("input.and-more", all - LISTED).in(language);
  }
}
