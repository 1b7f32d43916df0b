package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junheng.agreement.Term;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverUse;

/**
 * Waivers with where they stand in their life and, where data was held against them, what became of
 * each.
 *
 * @param asOf the day
 * @param soon within how many days a last day is soon
 * @param checked whether data was held against them
 * @param waivers the waivers, in the order of their places
 */
public record WaiversReport(LocalDate asOf, long soon, boolean checked, List<WaiverUse> waivers) {
  private static final String SCHEMA = "urn:junheng:schema:waiver-list:1";
  private static final String VERSION = "1.0";

  public WaiversReport {
    waivers = List.copyOf(waivers);
  }

  private Term term(WaiverUse use) {
    return Term.of(use.waiver(), asOf, soon);
  }

  /**
   * Writes lines for a person: how many there are of each term, then one waiver after the other.
   */
  public void text(ReportOptions options, Appendable out) throws IOException {
    Phrases phrases = new Phrases(options.language());
    Lines lines = new Lines(out, options.width());
    List<String> counts =
        Arrays.stream(Term.values())
            .map(
                term ->
                    phrases.say(
                        "outcome-rows",
                        word(term, phrases),
                        phrases.count(waivers.stream().filter(use -> term(use) == term).count())))
            .toList();
    lines.line(
        0, phrases.say("waivers.head", phrases.count(waivers.size()), asOf, phrases.list(counts)));
    for (WaiverUse use : waivers) {
      Waiver waiver = use.waiver();
      String row = phrases.say("agreed.row", Plain.line(waiver.table()), Plain.line(waiver.row()));
      String what = phrases.say("rule-rows", Plain.line(waiver.rule()), row);
      String state = word(term(use), phrases);
      lines.line(
          "  - ",
          4,
          phrases.say(
              "agreed.line",
              isTold(use)
                  ? phrases.say("waivers.used", state, AgreedWords.state(use, phrases))
                  : state,
              what,
              AgreedWords.terms(waiver, phrases),
              AgreedWords.by(waiver, phrases),
              Plain.line(waiver.reason()),
              phrases.place(waiver.location())));
    }
  }

  // One that is over, or still to come, covers nothing whatever the data.
  private boolean isTold(WaiverUse use) {
    Term term = term(use);
    return checked && term != Term.EXPIRED && term != Term.NOT_YET;
  }

  private String word(Term term, Phrases phrases) {
    return switch (term) {
      case ACTIVE -> phrases.say("waivers.active");
      case EXPIRING -> phrases.say("waivers.expiring", phrases.count(soon));
      case NOT_YET -> phrases.say("waiver.not-yet");
      case EXPIRED -> phrases.say("waiver.expired");
    };
  }

  /** Writes JSON. */
  public void json(String tool, int exitCode, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonReportWriter.generator(out)) {
      JsonSink sink = new JsonSink(json);
      JsonAgreed agreed = new JsonAgreed(sink);
      sink.open();
      sink.head(SCHEMA, VERSION, tool, exitCode);
      sink.text("asOf", asOf.toString());
      sink.number("within", soon);
      sink.flag("checked", checked);
      sink.list(
          "waivers",
          waivers,
          use -> {
            sink.text("term", term(use).word());
            sink.number("daysLeft", Term.left(use.waiver(), asOf));
            if (checked) {
              agreed.waiverUse(use);
            } else {
              agreed.waiver(use.waiver());
            }
          });
      sink.close();
      json.writeRaw('\n');
    }
  }
}
