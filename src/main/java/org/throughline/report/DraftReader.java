package org.throughline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import org.throughline.platform.text.Messages;
import org.throughline.partnership.DraftRecords;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.text.Markdown;

/**
 * Reads the texts of a draft in print order, part by part. What other modules hold is
 * read through {@link DraftRecords}.
 */
@Component
class DraftReader {

	/** Facts that are written in Markdown. */
	private static final Set<String> TEXTS = Set.of("quotation", "outcome", "progress", "impact");

	/** Facts that are constants, and what the keys of their messages begin with. */
	private static final Map<String, String> CONSTANTS = Map.of("level", "ProgressLevel.", "whose", "VoiceGroup.",
			"consent", "draft.consent.");

	private static final Comparator<Row> ORDER = Comparator.comparing(Row::place)
		.thenComparing(Row::turn)
		.thenComparing(Row::list, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Row::kind);

	private final JdbcClient jdbc;

	private final List<DraftRecords> records;

	private final Messages messages;

	DraftReader(JdbcClient jdbc, List<DraftRecords> records, Messages messages) {
		this.jdbc = jdbc;
		this.records = records;
		this.messages = messages;
	}

	/** Returns the parts of a report, first the report itself and its pages. */
	List<DraftPart> parts(ReportSummary report) {
		var parts = new ArrayList<DraftPart>();
		parts.add(new DraftPart(DraftPartKind.REPORT, DraftPart.WHOLE, ReportPart.OVERVIEW, null, report.title(),
				List.of()));
		var rows = rows(report);
		for (var place : ReportPart.values()) {
			parts
				.add(new DraftPart(DraftPartKind.PART, key(place), place, null, this.messages.label(place), List.of()));
			rows.stream().filter((row) -> row.place == place).map(this::part).forEach(parts::add);
			if (place == ReportPart.FIGURES) {
				this.records.forEach((each) -> each.of(report.partnershipId(), report.slug())
					.stream()
					.map(DraftReader::figure)
					.forEach(parts::add));
			}
		}
		return parts;
	}

	private static String key(ReportPart place) {
		return "part-" + (place.slug().isEmpty() ? "overview" : place.slug());
	}

	/** Sections come first, then priorities, then statements outside sections. */
	private List<Row> rows(ReportSummary report) {
		var rows = this.jdbc.sql("select to_json(p) from draft_parts(?) p order by p.position, p.key")
			.param(report.id())
			.query((row, number) -> Json.read(row.getString(1), Row.class))
			.list();
		return rows.stream().map((row) -> row.beside(rows)).sorted(ORDER).toList();
	}

	private DraftPart part(Row row) {
		String name = (row.kind == DraftPartKind.LIST) ? this.messages.text("StatementKinds." + row.name) : row.name;
		var passages = row.facts.stream()
			.flatMap((fact) -> (row.kind == DraftPartKind.SECTION) ? paragraphs(fact.text) : Stream.of(passage(fact)))
			.toList();
		String within = (row.kind == DraftPartKind.SECTION) ? null : row.section;
		return new DraftPart(row.kind, row.key, row.place, within, name, passages);
	}

	private static DraftPart figure(DraftRecords.DraftRecord figure) {
		var passages = new ArrayList<>(List.of(plain(null, figure.stated())));
		if (figure.commentary() != null) {
			passages.add(markdown(null, false, figure.commentary()));
		}
		return new DraftPart(DraftPartKind.FIGURE, figure.key(), ReportPart.FIGURES, null, figure.name(), passages);
	}

	private DraftPart.Passage passage(Fact fact) {
		if (fact.name == null || TEXTS.contains(fact.name)) {
			boolean quoted = "quotation".equals(fact.name);
			return markdown((fact.name == null || quoted) ? null : "draft.fact." + fact.name, quoted, fact.text);
		}
		String constant = CONSTANTS.get(fact.name);
		return plain("draft.fact." + fact.name,
				(constant != null) ? this.messages.text(constant + fact.text) : fact.text);
	}

	private static DraftPart.Passage plain(@Nullable String label, String text) {
		return new DraftPart.Passage(label, false, HtmlUtils.htmlEscape(text), text);
	}

	private static DraftPart.Passage markdown(@Nullable String label, boolean quoted, String text) {
		String html = Markdown.toHtml(text);
		return new DraftPart.Passage(label, quoted, html, Jsoup.parseBodyFragment(html).text());
	}

	/** Returns the paragraphs of a section; headings come below that of the section. */
	private static Stream<DraftPart.Passage> paragraphs(String text) {
		return Jsoup.parseBodyFragment(Markdown.toHtml(text)).body().children().stream().map((block) -> {
			block.select("h3, h4, h5").forEach(DraftReader::lower);
			return new DraftPart.Passage(null, false, block.outerHtml(), block.text());
		});
	}

	private static void lower(Element heading) {
		heading.tagName("h" + (heading.tagName().charAt(1) - '0' + 1));
	}

	/**
	 * A part as the database returns it.
	 *
	 * @param section slug of the section that it is or belongs to
	 * @param list the kind of the statements
	 * @param turn its turn within its place
	 */
	private record Row(DraftPartKind kind, ReportPart place, @Nullable String section, @Nullable StatementKind list,
			long turn, String key, String name, List<Fact> facts) {

		/** Places the introduction of a list before the first of its statements. */
		Row beside(List<Row> rows) {
			if (this.kind != DraftPartKind.LIST) {
				return this;
			}
			return rows.stream()
				.filter((row) -> row.kind == DraftPartKind.STATEMENT && row.list == this.list)
				.min(ORDER)
				.map((first) -> new Row(this.kind, first.place, first.section, this.list, first.turn, this.key,
						this.name, this.facts))
				.orElse(this);
		}

	}

	/**
	 * A fact.
	 *
	 * @param name its name, or {@code null} for the words themselves
	 */
	private record Fact(@Nullable String name, String text) {

	}

}
