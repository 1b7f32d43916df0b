package org.junheng.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A tab of the browser: a page in it, and what a reader does with that. */
public final class Tab {
  private final DevTools tools;
  private final String session;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch loaded = new CountDownLatch(1);

  Tab(DevTools tools, String session) {
    this.tools = tools;
    this.session = session;
    tools.listen(session, this::hear);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  JsonNode call(String method, Map<String, ?> parameters) {
    return tools.call(session, method, parameters);
  }

  private void hear(String name, JsonNode event) {
    switch (name) {
      case "Page.loadEventFired" -> loaded.countDown();
      case "Network.requestWillBeSent" -> requests.add(event.at("/request/url").asText());
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          complaints.add(event.toString());
      default -> {}
    }
  }

  /** Opens a page and waits until it is loaded. */
  public void go(Path page) throws InterruptedException {
    loaded = new CountDownLatch(1);
    requests.clear();
    complaints.clear();
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    if (!loaded.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("not loaded: " + page);
    }
  }

  /** What the console said since the page was opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The addresses asked for since the page was opened, its own among them. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  public void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Has the page see a reader who wants it {@code dark} or {@code light}. */
  public void prefer(String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Scripts of pages opened from now on run, or do not; what a test asks is answered anyway. */
  public void scripts(boolean run) {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** The value of an expression of JavaScript, awaited. */
  public JsonNode ask(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.at("/result/value");
  }

  /** Clicks with the mouse on the middle of the first element of a selector. */
  public void click(String selector) {
    JsonNode middle =
        ask(
            "(() => { const e = document.querySelector(\"%s\"); e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"
                .formatted(selector));
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              middle.get(0).asDouble(),
              "y",
              middle.get(1).asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Types words into what has the focus. */
  public void type(String words) {
    call("Input.insertText", Map.of("text", words));
  }

  /** Presses a key: {@code Tab}, {@code Enter} or {@code Escape}. */
  public void press(String key) {
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          default -> throw new IllegalArgumentException(key);
        };
    Map<String, Object> down =
        Map.of(
            "type", key.equals("Enter") ? "keyDown" : "rawKeyDown",
            "key", key,
            "code", key,
            "windowsVirtualKeyCode", code,
            "text", key.equals("Enter") ? "\r" : "");
    call("Input.dispatchKeyEvent", down);
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  /** The page as it is printed on A4, or on what it asks for. */
  public byte[] print() {
    JsonNode printed =
        call(
            "Page.printToPDF",
            Map.of("preferCSSPageSize", true, "printBackground", false, "generateTaggedPDF", true));
    return Base64.getDecoder().decode(printed.get("data").asText());
  }

  /**
   * What keeps people from using the page, seriously or altogether, as axe-core finds it: one line
   * for each rule that is broken.
   */
  public List<String> barriers() throws IOException {
    try (InputStream axe = Tab.class.getResourceAsStream("/axe.min.js")) {
      ask(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
    }
    JsonNode found =
        ask("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)");
    List<String> barriers = new ArrayList<>();
    for (JsonNode violation : found) {
      String impact = violation.get("impact").asText();
      if (impact.equals("serious") || impact.equals("critical")) {
        JsonNode first = violation.get("nodes").get(0);
        barriers.add(
            "%s, %d times: %s %s"
                .formatted(
                    violation.get("help").asText(),
                    violation.get("nodes").size(),
                    first.get("html").asText(),
                    first.get("failureSummary").asText()));
      }
    }
    return barriers;
  }
}
