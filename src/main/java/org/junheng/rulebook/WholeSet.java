package org.junheng.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.rule.Indicator;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.text.Text;

/**
 * Books read whole.
 *
 * @param gathering what they hold, as written
 * @param rules the rule set that it makes
 */
record WholeSet(Gathering gathering, RuleSet rules) {
  /** Reads everything that editions hold. Where there are errors, what is faulty is left out. */
  static WholeSet of(List<Edition> editions, List<String> parameters, Problems problems) {
    Gathering gathering = Gathering.of(editions, problems);
    UnitsReader unitsReader = new UnitsReader(gathering.items(Section.UNITS).values(), problems);
    Map<String, Text> units = unitsReader.shown();
    Map<String, Text> paths = Paths.all();
    paths.putAll(texts(gathering, Section.PATHS, problems));

    Vocabulary names = new Vocabulary(problems);
    Expressions expressions = new Expressions(names, problems);
    FieldReader fields = new FieldReader(unitsReader, problems);
    new TablesReader(fields, names, problems).read(gathering.items(Section.TABLES).values());
    Overrides overrides = new Overrides(parameters, problems);
    ParametersReader parameterReader = new ParametersReader(fields, overrides, names, problems);
    parameterReader.read(gathering.items(Section.PARAMETERS).values());
    ViewsReader viewsReader = new ViewsReader(new ViewsReader.Tools(names, expressions, problems));
    viewsReader.announce(gathering.items(Section.VIEWS).values());
    IndicatorsReader indicatorsReader = new IndicatorsReader(names, expressions, units, problems);
    indicatorsReader.announce(gathering.items(Section.INDICATORS).values());
    new MeasuresReader(names).announce(gathering.items(Section.RULES).values());

    Map<String, Map<String, Indicator>> indicators = indicatorsReader.read();
    Map<String, View> views = viewsReader.read();
    WithinCheck within = new WithinCheck(names, problems);
    within.check(gathering.items(Section.TABLES).values());
    within.check(gathering.items(Section.VIEWS).values());
    parameterReader.checkKeys(gathering.items(Section.PARAMETERS).values());
    new RowCircles(views, indicators).check(gathering.items(Section.VIEWS), problems);
    new Expansion(views, indicators).check(gathering.items(Section.INDICATORS), problems);
    RulesReader.World world =
        new RulesReader.World(gathering, names, expressions, indicators, units, paths);
    Map<String, Rule> rules = new RulesReader(world, problems).read();
    RuleSet set =
        new RuleSet(
            editions.stream().map(Edition::book).toList(),
            units,
            unitsReader.people(),
            paths,
            names.tables(),
            views,
            names.parameters(),
            parameterReader.info(),
            indicators,
            rules);
    requireWhole(set, gathering, problems);
    return new WholeSet(gathering, set);
  }

  // Nothing may be left out of a set without a word.
  private static void requireWhole(RuleSet set, Gathering gathering, Problems problems) {
    int indicators = set.indicators().values().stream().mapToInt(Map::size).sum();
    boolean whole =
        set.tables().size() == gathering.items(Section.TABLES).size()
            && set.views().size() == gathering.items(Section.VIEWS).size()
            && set.parameters().size() == gathering.items(Section.PARAMETERS).size()
            && indicators == gathering.items(Section.INDICATORS).size()
            && set.rules().size() == gathering.items(Section.RULES).size();
    if (!whole && !problems.hasErrors()) {
      throw new IllegalStateException("part of a rule book was left out without a problem");
    }
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
