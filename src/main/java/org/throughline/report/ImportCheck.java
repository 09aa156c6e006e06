package org.throughline.report;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.ImportProblem;
import org.throughline.report.ImportedReport.ImportedOrigin;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedStatement;

/**
 * Validates a report from a file and reports every problem with its path. Any field may
 * be missing, also where a record does not allow it.
 */
class ImportCheck {

	/** Parts of a path that a file does not have. */
	private static final Pattern UNWRAPPED = Pattern.compile("\\b(content|basis|context|voice|concern|links)\\.");

	private final Known known;

	private final boolean mayPublish;

	private final List<ImportProblem> problems = new ArrayList<>();

	private final WordingRules rules = new WordingRules(
			(path, reason) -> this.problems.add(new ImportProblem(UNWRAPPED.matcher(path).replaceAll(""), reason)));

	private ImportedReport file;

	/**
	 * Creates a check for one file.
	 * @param mayPublish whether the file may contain a published report
	 */
	@SuppressWarnings("NullAway.Init")
	ImportCheck(Known known, boolean mayPublish) {
		this.known = known;
		this.mayPublish = mayPublish;
	}

	List<ImportProblem> problems(ImportedReport file) {
		this.file = file;
		report();
		body();
		sections();
		lists();
		statements();
		priorities();
		alsoRead();
		return this.problems;
	}

	private void report() {
		var heading = this.file.heading();
		this.rules.slug("slug", this.file.slug());
		this.rules.required("title", "title", heading.title(), WordingRules.LINE);
		present("state", "DRAFT or PUBLISHED", this.file.state());
		present("dated", "the document date", this.file.document().dated());
		var period = heading.period();
		if (present("period", "the period with label, from and to", period)) {
			this.rules.required("period.label", "period's label", period.label(), WordingRules.LINE);
			present("period.from", "the period's first day", period.from());
			present("period.to", "the period's last day", period.to());
			this.rules.period("period.to", period.from(), period.to());
		}
		this.rules.atMost("sourceLabel", "name in the source", heading.sourceLabel(), WordingRules.LINE);
		this.rules.known("regime", "regime", this.known.regimes(), heading.regime());
		this.rules.atMost("regimeReason", "reason for other guidance", heading.regimeReason(), WordingRules.POINT);
		each("authors", "the author", heading.authors(), (path, author) -> {
			if (present(path + "name", "the name, role or body of the author",
					author.inWords().isEmpty() ? null : author)) {
				author.check(path, this.rules);
			}
		});
		this.rules.link("url", this.file.document().url());
		if (this.file.state() == ReportState.DRAFT && this.file.document().published() != null) {
			problem("published", "Remove the day of publication: a draft has none");
		}
		var allowed = this.mayPublish ? Set.of(ReportState.DRAFT, ReportState.PUBLISHED) : Set.of(ReportState.DRAFT);
		if (this.file.state() != null && !allowed.contains(this.file.state())) {
			problem("state", "Enter DRAFT. You can publish the report in Throughline once you have checked it");
		}
	}

	private void body() {
		var body = this.file.body();
		if (!present("kind", "PARTNERSHIP, SUBGROUP, AGENCY, SCRUTINEER or JOINT", body.kind())) {
			return;
		}
		bodyNamed("group", ReportKind.SUBGROUP, body.group(), this.known.groups().keySet());
		bodyNamed("organisation", ReportKind.AGENCY, body.organisation(), this.known.organisations().keySet());
		this.rules.known("bodies", "organisation", this.known.organisations().keySet(), body.bodies());
		if (body.bodiesMissing()) {
			problem("bodies", "Enter at least two bodies of a report of kind JOINT");
		}
		if (!body.joint() && !(body.bodies().isEmpty() && body.withPartnership() == null)) {
			problem("bodies", "Remove the bodies: only a report of kind JOINT has them");
		}
	}

	private void bodyNamed(String field, ReportKind kind, @Nullable String slug, Set<String> names) {
		boolean wanted = this.file.body().kind() == kind;
		if (wanted && slug == null) {
			problem(field, "Enter the " + field + " of a report of kind " + kind);
		}
		if (!wanted && slug != null) {
			problem(field, "Remove the " + field + ": only a report of kind " + kind + " has one");
		}
		this.rules.known(field, field, names, slug);
	}

	private void sections() {
		var keys = new HashSet<String>();
		each("sections", "the section", this.file.contents().sections(), (path, section) -> {
			this.rules.slug(path + "key", section.key());
			unique(path + "key", "section", keys, section.key());
			present(path + "part", "the part of the report", section.part());
			this.rules.required(path + "heading", "heading", section.heading(), WordingRules.LINE);
			this.rules.atMost(path + "body", "text", section.body(), WordingRules.PROSE);
			this.rules.evidence(path + "source", "source", section.source(), WordingRules.POINT);
		});
	}

	private void alsoRead() {
		var keys = this.file.contents()
			.statements()
			.stream()
			.filter(Objects::nonNull)
			.map(ImportedStatement::key)
			.toList();
		var sections = this.file.contents()
			.sections()
			.stream()
			.filter(Objects::nonNull)
			.map(ImportedSection::key)
			.toList();
		var alsoRead = this.file.contents().alsoRead();
		for (int at = 0; at < alsoRead.size(); at++) {
			String path = "alsoRead[%d].".formatted(at);
			var one = alsoRead.get(at);
			if (one == null || !present(path + "part", "the other part of the report", one.part())) {
				continue;
			}
			one.statements()
				.stream()
				.filter((key) -> key == null || !keys.contains(key))
				.forEach((key) -> problem(path + "statements", "No statement of this file has the key “" + key + "”"));
			one.sections()
				.stream()
				.filter((key) -> key == null || !sections.contains(key))
				.forEach((key) -> problem(path + "sections", "No section of this file has the key “" + key + "”"));
		}
	}

	private void lists() {
		var kinds = new HashSet<String>();
		var lists = this.file.contents().lists();
		for (int at = 0; at < lists.size(); at++) {
			String path = "lists[%d].".formatted(at);
			var list = lists.get(at);
			if (list == null || !present(path + "kind", "the kind of its statements", list.kind())) {
				continue;
			}
			unique(path + "kind", "list", kinds, list.kind().name());
			this.rules.list(path, list.content());
		}
	}

	private void statements() {
		var sections = new HashSet<String>();
		this.file.contents()
			.sections()
			.stream()
			.filter((section) -> section != null && section.key() != null)
			.forEach((section) -> sections.add(section.key()));
		var keys = new HashSet<String>();
		each("statements", "the statement", this.file.contents().statements(),
				(path, statement) -> statement(path, statement, sections, keys));
	}

	private void statement(String path, ImportedStatement statement, Set<String> sections, Set<String> keys) {
		present(path + "kind", "the kind of statement", statement.kind());
		var links = statement.links();
		statement.content().check(path + "content.", this.rules);
		this.rules.points(path, statement.points());
		this.rules.known(path + "section", "section in this file", sections, links.section());
		this.rules.known(path + "themes", "theme", this.known.themes().keySet(), links.themes());
		this.rules.known(path + "organisations", "organisation", this.known.organisations().keySet(),
				links.organisations());
		this.rules.known(path + "reviews", "review", this.known.reviews().keySet(), links.reviews());
		if (statement.kind() != null) {
			kindFields(path, statement);
		}
		unique(path + "key", "statement", keys, statement.key());
		var origin = statement.carriedFrom();
		if (origin != null && !this.known.statements().containsKey(originKey(origin))) {
			problem(path + "carriedFrom", "There is no statement “%s” in a report “%s” in Throughline;"
				.formatted(origin.statement(), origin.report()) + " import the earlier report first");
		}
	}

	private void kindFields(String path, ImportedStatement statement) {
		var kind = statement.kind();
		var content = statement.content();
		var allowed = content.of(kind);
		if (kind != StatementKind.VOICE && !content.voice().equals(allowed.voice())) {
			problem(path + "kind", "Only a statement of kind VOICE has " + names(StatementVoice.class));
		}
		if (!content.concern().equals(allowed.concern())
				|| (!StatementConcern.concernsOrganisations(kind) && !statement.links().organisations().isEmpty())) {
			problem(path + "kind", "Only an ESCALATED_MATTER has " + names(StatementConcern.class)
					+ ". A PRESSURE has organisations only");
		}
	}

	private static String names(Class<? extends Record> fields) {
		return Arrays.stream(fields.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.joining(", "));
	}

	private void priorities() {
		var titles = new HashSet<String>();
		each("priorities", "the priority", this.file.contents().priorities(),
				(path, priority) -> priority(path, priority, titles));
	}

	private void priority(String path, ImportedPriority priority, Set<String> titles) {
		var links = priority.links();
		priority.content().check(path, this.rules);
		priority.progressContent().check(path, this.rules);
		this.rules.known(path + "organisation", "organisation", this.known.organisations().keySet(),
				links.organisation());
		this.rules.known(path + "sharedWith", "organisation", this.known.organisations().keySet(), links.sharedWith());
		this.rules.known(path + "themes", "theme", this.known.themes().keySet(), links.themes());
		String title = priority.content().title();
		if (!title.isEmpty() && !titles.add(links.organisation() + "/" + plain(title))) {
			problem(path + "title", "Remove this priority: it is in the file twice");
		}
	}

	/** Checks each record of a list, with its path. */
	private <T> void each(String list, String what, List<@Nullable T> records, BiConsumer<String, T> check) {
		for (int at = 0; at < records.size(); at++) {
			T one = records.get(at);
			String path = list + "[" + at + "]";
			if (present(path, what + " or remove it", one)) {
				check.accept(path + ".", one);
			}
		}
	}

	private boolean present(String path, String what, @Nullable Object value) {
		if (value == null) {
			problem(path, "Enter " + what);
		}
		return value != null;
	}

	private void unique(String path, String what, Set<String> seen, @Nullable String name) {
		if (name != null && !seen.add(name)) {
			problem(path, "Remove or rename one: the file has more than one " + what + " called “" + name + "”");
		}
	}

	private void problem(String path, String reason) {
		this.problems.add(new ImportProblem(path, reason));
	}

	static String originKey(ImportedOrigin origin) {
		return origin.report() + "/" + origin.statement();
	}

	static String plain(String title) {
		return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	/** Identifiers that a file may refer to. */
	record Known(Map<String, UUID> groups, Map<String, UUID> organisations, Map<String, UUID> themes,
			Set<String> regimes, Map<String, UUID> statements, Map<String, UUID> reviews) {

	}

}
