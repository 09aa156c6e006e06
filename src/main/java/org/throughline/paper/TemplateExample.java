package org.throughline.paper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.paper.PaperTextWriter.ParagraphRow;
import org.throughline.platform.document.HtmlDocument;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.text.Messages;

/**
 * Shows how papers of a template look: with the names of fields and facts in brackets in
 * place of their values.
 */
@Component
public class TemplateExample {

	private final HtmlDocument page;

	private final Messages messages;

	private final Clock clock;

	TemplateExample(HtmlDocument page, Messages messages, Clock clock) {
		this.page = page;
		this.messages = messages;
		this.clock = clock;
	}

	/** Returns an example paper as HTML, for a page that has a heading of its own. */
	public String html(TemplateDetails template) {
		return this.page.content(PaperDocument.of(text(template), this.clock.instant()))
			.replaceAll("<h1[^>]*>", "<p class=\"govuk-heading-l\">")
			.replace("</h1>", "</p>");
	}

	private PaperText text(TemplateDetails template) {
		var content = template.content();
		var parts = template.parts();
		var recommending = content.recommending();
		var writer = new PaperTextWriter(
				new PaperTextWriter.Layout("[title]", content.numbering(), content.header().headerForm(),
						content.header().summaryHeading(), recommending.recommendation(),
						recommending.recommendationsListed(), null),
				new PaperTextWriter.Lists(Json.write(fields(content)),
						Json.write(parts.lines().stream().map(TemplatePart::content).toList()),
						Json.write(List.of(new PaperRecommendation(recommending.verbs(),
								recommending.verbs().replaceAll(",\\s*", " and ") + " the annual report."))),
						Json.write(List.of(new Signatory("[name]", "[post]"))),
						Json.write(Stream.of(AttachmentKind.values())
							.map((kind) -> Map.of("kind", kind, "title", "[title]", "position", 1))
							.toList()),
						Json.write(parts.clearances().stream().map(TemplateExample::cleared).toList())),
				true);
		for (var section : parts.sections()) {
			var kind = section.content().content().numbered() ? ParagraphKind.NUMBERED : ParagraphKind.PLAIN;
			var rows = Stream
				.concat(Stream.of(section.content().wording().split("\n{2,}"))
					.filter((words) -> !words.isBlank())
					.map((words) -> new ParagraphRow(kind, words)),
						parts.sources(section.content().content().key())
							.stream()
							.flatMap((source) -> facts(kind, source.content())))
				.toList();
			writer.add(section.content().content(), null,
					(rows.isEmpty() && section.content().text()) ? List.of(new ParagraphRow(kind, "[text]")) : rows);
		}
		return writer.text();
	}

	/** Returns all fields, each with its name as its value. */
	private static Map<String, String> fields(TemplateContent content) {
		var fields = new TreeMap<String, String>();
		Stream
			.concat(PaperFields.KNOWN.stream(),
					FormValues.lines((content.fields() != null) ? content.fields() : "").stream())
			.forEach((name) -> fields.put(name, "[" + name + "]"));
		return fields;
	}

	private Stream<ParagraphRow> facts(ParagraphKind kind, TemplateParts.Source source) {
		String facts = "[" + this.messages.label(source.fact()) + "]";
		String sentence = source.wording()
			.replace("{facts}", facts)
			.replace("{count}", "[number]")
			.replace("{audience}", "[audience]");
		var first = new ParagraphRow(kind, sentence);
		return (source.form() == FactForm.SENTENCE) ? Stream.of(first)
				: Stream.of(first, new ParagraphRow(ParagraphKind.valueOf(source.form().name()), facts));
	}

	private static Map<String, Object> cleared(TemplatePart<TemplateParts.Cleared> part) {
		var cleared = part.content();
		var row = new TreeMap<String, Object>(Map.of("name", cleared.name(), "state", ClearanceState.CLEARED,
				"within_text", cleared.withinText(), "officer", "[officer]", "post", "[post]", "email", "[email]"));
		if (cleared.section() != null) {
			row.put("section", cleared.section());
		}
		if (cleared.wording() != null) {
			row.put("printed", cleared.wording());
		}
		return row;
	}

}
