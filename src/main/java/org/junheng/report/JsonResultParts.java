package org.junheng.report;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreed;
import org.junheng.agreement.AnswerUse;
import org.junheng.agreement.WaiverUse;
import org.junheng.check.Baseline;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.ParameterValue;
import org.junheng.check.Result.ReadFile;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Result.Summary;
import org.junheng.check.Result.TableInfo;
import org.junheng.check.Roster;
import org.junheng.check.Sensitivity;
import org.junheng.check.Year;
import org.junheng.problem.Problem;
import org.junheng.table.DataSet;
import org.junheng.text.Message;

/** The parts of a result while they are read, in whatever order they come. */
final class JsonResultParts {
  private boolean known;
  private @Nullable String tool;
  private @Nullable JsonShape run;
  private @Nullable List<BookInfo> books;
  private @Nullable List<ParameterValue> parameters;
  private @Nullable List<DataSet.Input> inputs;
  private @Nullable List<TableInfo> tables;
  private @Nullable Summary summary;
  private @Nullable List<RuleResult> rules;
  private @Nullable List<RowResult> results;
  private @Nullable Long omitted;
  private @Nullable List<Spread> spreads;
  private @Nullable List<Problem> problems;
  private @Nullable Long problemCount;
  private @Nullable Sensitivity sensitivity;
  private @Nullable List<ReadFile> files;
  private List<WaiverUse> waivers = List.of();
  private List<AnswerUse> answers = List.of();
  private List<Roster> rosters = List.of();
  private @Nullable Baseline baseline;
  private List<Year> history = List.of();

  /** Reads the value of one key of the outermost object. */
  void read(String key, JsonParser json) throws IOException {
    switch (key) {
      case "schema" -> schema(object(json, key));
      case "tool" -> tool = object(json, key).text("version");
      case "run" -> run = object(json, key);
      case "ruleBooks" -> books = JsonReportReader.entries(json, key, JsonHeadParts::book);
      case "parameters" ->
          parameters = JsonReportReader.entries(json, key, JsonHeadParts::parameter);
      case "inputs" -> inputs = JsonReportReader.entries(json, key, JsonHeadParts::input);
      case "files" -> files = JsonReportReader.entries(json, key, JsonHeadParts::file);
      case "tables" -> tables = JsonReportReader.entries(json, key, JsonHeadParts::table);
      case "summary" -> summary = JsonHeadParts.summary(object(json, key));
      case "rules" -> rules = JsonReportReader.entries(json, key, JsonHeadParts::rule);
      case "results" -> results = JsonReportReader.entries(json, key, JsonFindingParts::row);
      case "omitted" -> omitted = count(json, key);
      case "spreads" -> spreads = JsonReportReader.entries(json, key, JsonFindingParts::spread);
      case "problems" -> problems = JsonReportReader.entries(json, key, JsonFindingParts::problem);
      case "problemCount" -> problemCount = count(json, key);
      case "sensitivity" -> sensitivity = JsonSensitivityParts.sensitivity(object(json, key));
      case "waivers" -> waivers = JsonReportReader.entries(json, key, JsonAgreedParts::waiverUse);
      case "answers" -> answers = JsonReportReader.entries(json, key, JsonAgreedParts::answerUse);
      case "rosters" -> rosters = JsonReportReader.entries(json, key, JsonPastParts::roster);
      case "baseline" -> baseline = JsonPastParts.baseline(object(json, key));
      case "history" -> history = JsonReportReader.entries(json, key, JsonPastParts::year);
      default -> json.skipChildren();
    }
  }

  private void schema(JsonShape schema) {
    String id = schema.text("id");
    if (!id.equals(JsonReportWriter.SCHEMA)) {
      throw new JsonShape.Mismatch(
          Message.of("report." + otherVersion(id), id, JsonReportWriter.SCHEMA));
    }
    known = true;
  }

  // The ids of all schemas of results differ only in the number at the end.
  private static String otherVersion(String id) {
    String known = JsonReportWriter.SCHEMA;
    int number = known.lastIndexOf(':') + 1;
    if (!id.matches(Pattern.quote(known.substring(0, number)) + "\\d{1,6}")) {
      return "other-version";
    }
    int its = Integer.parseInt(id.substring(number));
    boolean newer = its > Integer.parseInt(known.substring(number));
    return newer ? "newer-version" : "older-version";
  }

  private static JsonShape object(JsonParser json, String key) throws IOException {
    return JsonShape.of(JsonShape.read(json), key);
  }

  private static long count(JsonParser json, String key) throws IOException {
    if (!json.currentToken().isNumeric()) {
      throw new JsonShape.Mismatch(Message.of("report.expected-number", key));
    }
    return json.getLongValue();
  }

  /** The result, if every part was there. */
  Result result() {
    if (!known) {
      throw new JsonShape.Mismatch(Message.of("report.not-a-result"));
    }
    return new Result(
        JsonHeadParts.run(there(run, "run"), there(tool, "tool")),
        there(books, "ruleBooks"),
        there(parameters, "parameters"),
        there(inputs, "inputs"),
        there(tables, "tables"),
        there(summary, "summary"),
        there(rules, "rules"),
        there(results, "results"),
        there(omitted, "omitted"),
        there(spreads, "spreads"),
        there(problems, "problems"),
        there(problemCount, "problemCount"),
        sensitivity,
        there(files, "files"),
        new Agreed(waivers, answers),
        rosters,
        baseline,
        history);
  }

  private static <T> T there(@Nullable T part, String key) {
    if (part == null) {
      throw new JsonShape.Mismatch(Message.of("report.missing-key", key));
    }
    return part;
  }
}
