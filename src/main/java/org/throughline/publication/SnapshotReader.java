package org.throughline.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.throughline.platform.text.Messages;
import org.throughline.report.PriorityContent;
import org.throughline.report.ProgressContent;
import org.throughline.report.ProgressLevel;
import org.throughline.report.StatementContent;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.StatementKind;
import org.throughline.theme.ThemeName;

/**
 * Reads the public content of a published report, independent of the signed-in person.
 */
@Component
class SnapshotReader {

	private final ReportService reports;

	private final List<SnapshotContent> contents;

	private final PartnershipService partnerships;

	private final PublicationFacts publication;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Messages messages;

	SnapshotReader(ReportService reports, List<SnapshotContent> contents, PartnershipService partnerships,
			PublicationFacts publication, CurrentUser user, JdbcClient jdbc, Messages messages) {
		this.reports = reports;
		this.contents = contents;
		this.partnerships = partnerships;
		this.publication = publication;
		this.user = user;
		this.jdbc = jdbc;
		this.messages = messages;
	}

	/**
	 * Returns the snapshot of a published report.
	 * @param number the number of the edition
	 * @param on its day of publication
	 * @param changes what is new since the edition before
	 */
	Snapshot read(PartnershipSummary partnership, String slug, int number, @Nullable LocalDate on,
			@Nullable String changes) {
		return read(partnership, slug, new Snapshot.Edition(number, on, changes), this.contents);
	}

	/**
	 * Returns the snapshot of a report that was published before it came into this
	 * system.
	 */
	Snapshot readEarlier(PartnershipSummary partnership, String slug, @Nullable LocalDate on) {
		return read(partnership, slug, new Snapshot.Edition(1, on, null),
				this.contents.stream().filter(SnapshotContent::earlier).toList());
	}

	private Snapshot read(PartnershipSummary partnership, String slug, Snapshot.Edition edition,
			List<SnapshotContent> tables) {
		return this.user.asPublic(() -> {
			var report = this.reports.summary(partnership.id(), slug);
			return new Snapshot(Snapshot.FORMAT, edition, described(partnership, report, edition), cover(partnership),
					parts(report),
					tables.stream()
						.flatMap((content) -> content.of(partnership.id(), report).stream())
						.map(SnapshotTable::withoutEmptyColumns)
						.toList());
		});
	}

	private Snapshot.@Nullable Cover cover(PartnershipSummary partnership) {
		var cover = this.partnerships.cover(partnership.id());
		return (cover.colour() != null || cover.logo() != null)
				? new Snapshot.Cover(cover.colour(), cover.logo(), cover.logoDescription()) : null;
	}

	private Snapshot.Report described(PartnershipSummary partnership, ReportSummary report, Snapshot.Edition edition) {
		var facts = new TreeMap<String, String>();
		put(facts, "authors",
				report.by()
					.authors()
					.stream()
					.map((author) -> Stream.of(author.name(), author.role(), author.onBehalfOf())
						.filter(Objects::nonNull)
						.collect(Collectors.joining(", ")))
					.collect(Collectors.joining("; ")));
		put(facts, "dated", Dates.inWords(report.datedOn(), report.datePrecision()));
		put(facts, "dateNote", report.content().document().dateNote());
		put(facts, "source", report.content().source());
		put(facts, "address", report.content().url());
		put(facts, "guidance", this.jdbc.sql("""
				select h.regime ->> 'name' from report_heading(:partnership, false) h where (h.report).id = :report""")
			.param("partnership", report.partnershipId())
			.param("report", report.id())
			.query(String.class)
			.optional()
			.orElse(null));
		facts.putAll(this.publication.of(report, edition));
		return new Snapshot.Report(partnership.slug(), report.slug(), report.kind(), report.title(), report.body(),
				new Snapshot.Period(report.periodLabel(), report.startsOn(), report.endsOn()), facts);
	}

	private List<Snapshot.Part> parts(ReportSummary report) {
		var sections = sections(report);
		var statements = statements(report);
		var introductions = introductions(report);
		var notRepeated = notRepeated(report);
		var parts = new ArrayList<Snapshot.Part>();
		for (var part : ReportPart.values()) {
			var here = new ArrayList<Snapshot.Section>();
			sections.stream().filter((section) -> section.part() == part).forEach((section) -> {
				var lists = lists(statements, introductions, (statement) -> section.slug().equals(statement.section()));
				var facts = new TreeMap<String, String>();
				put(facts, "source", section.source());
				put(facts, "statementBy", section.statementBy());
				if (!section.body().isBlank() || !lists.isEmpty()) {
					here.add(new Snapshot.Section(section.slug(), section.heading(), section.body(), facts, lists));
				}
			});
			parts.add(new Snapshot.Part(part, here,
					lists(statements, introductions,
							(statement) -> statement.section() == null && statement.kind().part() == part),
					(part == ReportPart.PRIORITIES) ? priorities(report) : List.of(),
					notRepeated.getOrDefault(part, List.of())));
		}
		return parts.stream().filter((part) -> !part.empty()).toList();
	}

	/**
	 * Groups statements by kind. An introduction is placed before the first of its kind.
	 */
	private static List<Snapshot.StatementList> lists(List<Read> statements, Map<StatementKind, String> introductions,
			Predicate<Read> wanted) {
		var byKind = new EnumMap<StatementKind, List<Snapshot.Statement>>(StatementKind.class);
		statements.stream()
			.filter(wanted)
			.forEach((read) -> byKind.computeIfAbsent(read.kind(), (kind) -> new ArrayList<>()).add(read.statement()));
		return byKind.entrySet()
			.stream()
			.map((kind) -> new Snapshot.StatementList(kind.getKey(), introductions.remove(kind.getKey()),
					kind.getValue()))
			.toList();
	}

	private List<SectionRow> sections(ReportSummary report) {
		return this.jdbc.sql(
				"select part, slug, heading, body, source, statement_by from report_section where report_id = ? order by position, slug")
			.param(report.id())
			.query(SectionRow.class)
			.list();
	}

	private Map<StatementKind, String> introductions(ReportSummary report) {
		var introductions = new EnumMap<StatementKind, String>(StatementKind.class);
		this.jdbc.sql("select kind, introduction from statement_list_text(?, false) where introduction is not null")
			.param(report.id())
			.query((row) -> {
				introductions.put(StatementKind.valueOf(row.getString("kind")), row.getString("introduction"));
			});
		return introductions;
	}

	private List<Read> statements(ReportSummary report) {
		return this.jdbc.sql("""
				select to_json(s) from (
				  select number, kind, section, content, points, themes, organisations
				  from statement_text(false) where report_id = :report order by position, number) s""")
			.param("report", report.id())
			.query((row, number) -> read(Json.read(row.getString(1), StatementRow.class)))
			.list();
	}

	private Read read(StatementRow row) {
		var content = row.content();
		var whose = content.voice().whose();
		var facts = new TreeMap<String, String>();
		put(facts, "audience", content.context().audience());
		put(facts, "source", content.context().source());
		put(facts, "period", content.context().periodMeant());
		put(facts, "whose", (whose != null) ? this.messages.text("VoiceGroup." + whose) : "");
		put(facts, "heardHow", content.voice().heardHow());
		put(facts, "organisations", row.organisations().isEmpty() ? content.concern().organisationsAsWritten()
				: String.join("; ", row.organisations()));
		put(facts, "raisedBy", content.concern().raisedBy());
		put(facts, "raisedTo", content.concern().raisedTo());
		put(facts, "outcome", content.concern().outcome());
		return new Read(row.kind(), row.section(), new Snapshot.Statement(row.number(), content.headline(),
				content.wording(), content.quotation(), row.points(), names(row.themes()), facts));
	}

	private List<Snapshot.Priority> priorities(ReportSummary report) {
		return this.jdbc.sql("""
				select to_json(p) from (
				  select number, title, owner, period_meant, progress, impact, level, chosen_how, chosen_from,
				    shared_as_written, shared_with, themes
				  from priority_text(:partnership, false) where report_id = :report order by position, number) p""")
			.param("partnership", report.partnershipId())
			.param("report", report.id())
			.query((row, number) -> priority(Json.read(row.getString(1), PriorityRow.class)))
			.list();
	}

	private Snapshot.Priority priority(PriorityRow row) {
		var basis = row.content().basis();
		var level = row.progress().level();
		var facts = new TreeMap<String, String>();
		put(facts, "owner", row.owner());
		put(facts, "period", row.content().periodMeant());
		put(facts, "level", (level == ProgressLevel.NOT_STATED) ? "" : this.messages.text("ProgressLevel." + level));
		put(facts, "chosenHow", basis.chosenHow());
		put(facts, "chosenFrom", basis.chosenFrom());
		put(facts, "sharedWith",
				row.sharedWith().isEmpty() ? basis.sharedAsWritten() : String.join("; ", row.sharedWith()));
		return new Snapshot.Priority(row.number(), row.content().title(), row.progress().progress(),
				row.progress().impact(), names(row.themes()), facts);
	}

	private Map<ReportPart, List<Snapshot.NotRepeated>> notRepeated(ReportSummary report) {
		var byPart = new LinkedHashMap<ReportPart, List<Snapshot.NotRepeated>>();
		this.jdbc
			.sql("""
					select kind, section_part, report ->> 'period_label' as period, coalesce(headline, wording) as wording, reason
					from omitted_statements(:report, :partnership, false)
					union all
					select null, 'PRIORITIES', report ->> 'period_label', wording, reason
					from omitted_priorities(:report, :partnership, false)
					order by period, wording""")
			.param("partnership", report.partnershipId())
			.param("report", report.id())
			.query((row) -> {
				String part = row.getString("section_part");
				byPart
					.computeIfAbsent((part != null) ? ReportPart.valueOf(part)
							: StatementKind.valueOf(row.getString("kind")).part(), (key) -> new ArrayList<>())
					.add(new Snapshot.NotRepeated(row.getString("period"), row.getString("wording"),
							row.getString("reason")));
			});
		return byPart;
	}

	private static List<String> names(List<ThemeName> themes) {
		return themes.stream().map(ThemeName::name).toList();
	}

	private static void put(Map<String, String> facts, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			facts.put(name, value);
		}
	}

	/** A statement with its place. */
	private record Read(StatementKind kind, @Nullable String section, Snapshot.Statement statement) {

	}

	private record SectionRow(ReportPart part, String slug, String heading, String body, @Nullable String source,
			@Nullable String statementBy) {

	}

	private record StatementRow(int number, StatementKind kind, @Nullable String section, StatementContent content,
			List<String> points, List<ThemeName> themes, List<String> organisations) {

	}

	private record PriorityRow(int number, @JsonUnwrapped PriorityContent content,
			@JsonUnwrapped ProgressContent progress, @Nullable String owner, List<String> sharedWith,
			List<ThemeName> themes) {

	}

}
