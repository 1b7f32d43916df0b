package org.junheng.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  private final Schema schema;
  private final FieldNames names;
  private final String file;
  private final Faults faults;

  HeaderChecks(Schema schema, String file, Faults faults) {
    this.schema = schema;
    this.names = new FieldNames(schema);
    this.file = file;
    this.faults = faults;
  }

  FieldNames names() {
    return names;
  }

  /** Two headers of one record must not mean the same field. */
  void twice(List<Header> headers, int line) {
    Map<String, Integer> first = new HashMap<>();
    for (int at = 0; at < headers.size(); at++) {
      String field = headers.get(at).field();
      Integer earlier = field == null ? null : first.putIfAbsent(field, at);
      if (field != null && earlier != null) {
        String one = headers.get(earlier).written();
        String two = headers.get(at).written();
        Message twice =
            Message.of(
                "input.field-twice", earlier + 1, one, at + 1, two, Titles.of(schema, field));
        faults.fatal(new Location(file, line, at + 1), twice);
      }
    }
  }

  /** Every required field must have a header, and headers that mean no field are named. */
  void complete(List<Header> headers) {
    List<String> unknown =
        headers.stream()
            .filter(header -> header.field() == null && !header.written().isEmpty())
            .map(Header::written)
            .distinct()
            .toList();
    if (headers.stream().allMatch(header -> header.field() == null)) {
      Message none = Message.of("input.no-known-column", schema.title(), list(unknown, headers));
      faults.fatal(Location.of(file), none);
      return;
    }
    for (Field field : schema.fields().values()) {
      boolean given = headers.stream().anyMatch(header -> gives(header, field));
      if (field.required() && !given) {
        Message absent = Message.of("input.required-column-absent", Titles.of(field), field.name());
        faults.fatal(Location.of(file), absent);
      }
    }
    if (!unknown.isEmpty()) {
      Message note = Message.of("input.unknown-columns", unknown.size(), list(unknown, headers));
      faults.file(Level.NOTE, Location.of(file), note);
    }
  }

  private boolean gives(Header header, Field field) {
    Field own = header.field() == null ? null : schema.field(header.field());
    return own != null && (own.equals(field) || own.alsoHolds().contains(field.name()));
  }

  /** The headers, those with a near miss first, each with what was perhaps meant. */
  private Text list(List<String> unknown, List<Header> headers) {
    Set<String> taken = new HashSet<>();
    headers.forEach(header -> taken.add(String.valueOf(header.field())));
    List<Message> near = new ArrayList<>();
    List<Message> far = new ArrayList<>();
    for (String header : unknown.size() > 1000 ? unknown.subList(0, 1000) : unknown) {
      String meant = names.nearest(header, taken);
      String shown = Normal.shown(header);
      if (meant == null) {
        far.add(Message.of("input.header", shown));
      } else {
        near.add(Message.of("input.header-near", shown, meant));
      }
    }
    near.addAll(far);
    return new Text(
        joined(near, Language.ZH, unknown.size()), joined(near, Language.EN, unknown.size()));
  }

  private static String joined(List<Message> headers, Language language, int all) {
    String comma = Message.of("input.comma").in(language);
    String list =
        headers.stream()
            .limit(LISTED)
            .map(each -> each.in(language))
            .collect(Collectors.joining(comma));
    return all <= LISTED ? list : list + Message.of("input.and-more", all - LISTED).in(language);
  }
}
