package org.junheng.input;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Gap;
import org.junheng.table.Schema;
import org.junheng.table.Written;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Cells that hold a field's value as the rule book says it is written, and perhaps those of other
 * fields: {@code 25(1)} is 25 classes, 1 of them special. A field that a cell does not mention is
 * left to the end of the record.
 */
final class WrittenCells implements Slot {
  // Whatever a figure is written with, so that 25[1] is no figure without brackets.
  private static final String FIGURE = "([-+0-9.,'%eE\\s\\pZ]*?)";
  private static final String ANYTHING = "(.*?)";

  private final Schema schema;
  private final Cells own;
  private final Map<String, Cells> byField = new HashMap<>();
  private final List<Form> forms;

  /** A form to look for, and the fields in the order of its groups. */
  private record Form(Pattern pattern, List<String> fields) {}

  /**
   * Cells of a field.
   *
   * @param schema its table, for the titles of the fields
   * @param own its own column
   * @param others the columns of the other fields that are wanted
   */
  WrittenCells(Schema schema, Cells own, List<Cells> others) {
    this.schema = schema;
    this.own = own;
    others.forEach(cells -> byField.put(cells.field.name(), cells));
    // The form with the most around its fields comes first: {a} would take all of {a}({b}).
    this.forms =
        own.field.written().stream()
            .sorted(Comparator.comparingInt(WrittenCells::marks).reversed())
            .map(form -> new Form(pattern(schema, form), form.fields()))
            .toList();
  }

  @Override
  public int size() {
    return own.size();
  }

  @Override
  public void read(CharView text) {
    String written = Cells.unwrapped(Normal.strip(text));
    Gap gap = own.marks.gap(written);
    if (gap != null) {
      skipOthers(gap, written);
      own.skip(gap, written);
      return;
    }
    String plain = Normal.halfWidth(written); // as long as it was
    for (Form form : forms) {
      Matcher found = form.pattern().matcher(plain);
      if (found.matches()) {
        take(form, found, written);
        return;
      }
    }
    skipOthers(Gap.UNREADABLE, written);
    own.fault(Gap.UNREADABLE, "not-as-written", written, shown());
  }

  private void take(Form form, Matcher found, String written) {
    int before = own.size();
    for (int at = 0; at < form.fields().size(); at++) {
      String name = form.fields().get(at);
      String part = written.substring(found.start(at + 1), found.end(at + 1));
      Cells cells = name.equals(own.field.name()) ? own : byField.get(name);
      if (cells != null && cells.size() > before) {
        cells.twice(part);
      } else if (cells != null) {
        cells.read(new CharView().of(part));
      }
    }
  }

  /** Another field may have a cell of its own in the record, and have been read there. */
  private void skipOthers(Gap gap, CharSequence written) {
    byField.values().stream()
        .filter(cells -> cells.size() == own.size())
        .forEach(cells -> cells.skip(gap, written));
  }

  @Override
  public void twice(CharSequence text) {
    int rows = own.size();
    byField.values().stream()
        .filter(cells -> cells.size() == rows)
        .forEach(cells -> cells.spoil(text));
    own.twice(text);
  }

  @Override
  public void unreadable(CharSequence written, Message message) {
    skipOthers(Gap.UNREADABLE, written);
    own.unreadable(written, message);
  }

  @Override
  public Text title() {
    return own.title();
  }

  private static int marks(Written form) {
    return form.between().stream().mapToInt(String::length).sum();
  }

  private static Pattern pattern(Schema schema, Written form) {
    StringBuilder pattern = new StringBuilder(literal(form.between().get(0)));
    for (int at = 0; at < form.fields().size(); at++) {
      Field field = schema.field(form.fields().get(at));
      boolean figure = field != null && field.type().storage() == FieldType.Storage.NUMBER;
      pattern.append(figure ? FIGURE : ANYTHING).append(literal(form.between().get(at + 1)));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  private static String literal(String between) {
    return Pattern.quote(Normal.halfWidth(Normal.strip(between)));
  }

  private Text shown() {
    return new Text(shown(Language.ZH), shown(Language.EN));
  }

  private String shown(Language language) {
    return own.field.written().stream()
        .map(form -> form.shown(name -> Titles.of(schema, name).in(language)))
        .collect(Collectors.joining(Message.of("input.or").in(language)));
  }
}
