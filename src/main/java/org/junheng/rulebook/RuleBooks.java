package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.rule.Indicator;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.text.Text;

/** Reads rule books into a checked rule set, or tells all their problems. */
public final class RuleBooks {
  private RuleBooks() {}

  /**
   * Reads books and all that they use or extend.
   *
   * @param books ids of the library, or paths that end in {@code .yaml}
   * @param parameters values for parameters, as {@code name=value} or {@code name.key=value}
   */
  public static ReadBooks read(List<String> books, List<String> parameters) {
    Problems problems = new Problems();
    BookLoader loader = new BookLoader(problems);
    List<Edition> editions = new ArrayList<>();
    for (String name : books) {
      Edition edition = loader.load(name);
      if (edition != null && !editions.contains(edition)) {
        editions.add(edition);
      }
    }
    RuleSet rules =
        problems.hasErrors() && editions.isEmpty() ? null : read(editions, parameters, problems);
    return new ReadBooks(problems.hasErrors() ? null : rules, problems.sorted());
  }

  private static RuleSet read(List<Edition> editions, List<String> parameters, Problems problems) {
    Gathering gathering = Gathering.of(editions, problems);
    Map<String, Text> units = texts(gathering, Section.UNITS, problems);
    Map<String, Text> paths = Paths.all();
    paths.putAll(texts(gathering, Section.PATHS, problems));

    Vocabulary names = new Vocabulary(problems);
    Expressions expressions = new Expressions(names, problems);
    FieldReader fields = new FieldReader(units.keySet(), problems);
    new TablesReader(fields, names, problems).read(gathering.items(Section.TABLES).values());
    Overrides overrides = new Overrides(parameters, problems);
    ParametersReader parameterReader = new ParametersReader(fields, overrides, names, problems);
    parameterReader.read(gathering.items(Section.PARAMETERS).values());
    ViewsReader viewsReader = new ViewsReader(new ViewsReader.Tools(names, expressions, problems));
    viewsReader.announce(gathering.items(Section.VIEWS).values());
    IndicatorsReader indicatorsReader = new IndicatorsReader(names, expressions, units, problems);
    indicatorsReader.announce(gathering.items(Section.INDICATORS).values());

    Map<String, Map<String, Indicator>> indicators = indicatorsReader.read();
    Map<String, View> views = viewsReader.read();
    WithinCheck within = new WithinCheck(names, problems);
    within.check(gathering.items(Section.TABLES).values());
    within.check(gathering.items(Section.VIEWS).values());
    parameterReader.checkKeys(gathering.items(Section.PARAMETERS).values());
    new RowCircles(views, indicators).check(gathering.items(Section.VIEWS), problems);
    RulesReader.World world =
        new RulesReader.World(gathering, names, expressions, indicators, units, paths);
    Map<String, Rule> rules = new RulesReader(world, problems).read();
    return new RuleSet(
        editions.stream().map(Edition::book).toList(),
        units,
        paths,
        names.tables(),
        views,
        names.parameters(),
        parameterReader.info(),
        indicators,
        rules);
  }

  private static Map<String, Text> texts(Gathering gathering, Section section, Problems problems) {
    Map<String, Text> texts = new LinkedHashMap<>();
    gathering
        .items(section)
        .forEach(
            (name, item) -> {
              Text text = text(item, problems);
              texts.put(name, text);
            });
    return texts;
  }

  private static Text text(Item item, Problems problems) {
    if (item.entry().value() instanceof Node.Scalar scalar && !scalar.isNull()) {
      return Text.same(scalar.text());
    }
    Form languages = Form.of(item.entry(), Shape.TEXT, problems);
    return languages == null
        ? Text.same(item.name())
        : new Text(languages.string("zh", ""), languages.string("en", ""));
  }
}
