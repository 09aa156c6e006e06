package org.throughline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;

/**
 * Reads statements and the introductions of their lists.
 */
@Component
class StatementReader {

	private final JdbcClient jdbc;

	private final ReferenceLookup references;

	private final CurrentUser user;

	StatementReader(JdbcClient jdbc, ReferenceLookup references, CurrentUser user) {
		this.jdbc = jdbc;
		this.references = references;
		this.user = user;
	}

	/** Returns the statements of a report with their lineages, by kind and position. */
	List<StatementDetails> statements(UUID reportId, boolean drafts) {
		return statements(reportId, null, drafts);
	}

	/** Returns one statement with its lineage. */
	Optional<StatementDetails> statement(UUID reportId, int number, boolean drafts) {
		return statements(reportId, number, drafts).stream().findFirst();
	}

	private List<StatementDetails> statements(UUID reportId, @Nullable Integer number, boolean drafts) {
		var found = this.jdbc.sql("""
				select to_json(s) as statement, r.partnership_id, r.rolled_from_id is not null as rolled_forward,
				  case when s.carried_from_id is not null
				    then statement_lineage(s.id, r.partnership_id, :drafts) end as lineage
				from statement_details s
				join annual_report r on r.id = s.report_id
				where s.report_id = :report and (s.number = :number or :number::integer is null)
				order by s.position, s.number""")
			.param("report", reportId)
			.param("number", number)
			.param("drafts", drafts)
			.query((row, at) -> Map.entry(row.getObject("partnership_id", UUID.class),
					withLineage(statement(row), lineage(row))))
			.list();
		var named = named(found.stream().map(Map.Entry::getKey).findFirst().orElse(reportId),
				found.stream().map(Map.Entry::getValue).toList());
		return named.stream().sorted(Comparator.comparing(StatementDetails::kind)).toList();
	}

	/**
	 * Replaces identifiers by references. Reviews that the reader may not see, and other
	 * records for all but business managers, are left out.
	 */
	private List<StatementDetails> named(UUID partnershipId, List<StatementDetails> statements) {
		var reviews = references(statements, (statement) -> statement.links().reviews(),
				() -> this.references.reviews(partnershipId));
		var impact = new EnumMap<RecordDirectory.Kind, Map<String, String>>(RecordDirectory.Kind.class);
		boolean manages = this.user.manages(partnershipId);
		for (var kind : RecordDirectory.Kind.values()) {
			impact.put(kind, references(statements, (statement) -> statement.trace().impact().of(kind),
					() -> manages ? this.references.ids(partnershipId, kind) : Map.of()));
		}
		return statements.stream()
			.map((statement) -> statement.with(
					statement.links().withReviews(named(statement.links().reviews(), reviews)),
					new StatementTrace(
							statement.trace()
								.impact()
								.map((kind, ids) -> named(ids, Objects.requireNonNull(impact.get(kind)))),
							statement.trace().lineage())))
			.toList();
	}

	/** Returns references by identifier; reads them only if a statement has links. */
	private static Map<String, String> references(List<StatementDetails> statements,
			Function<StatementDetails, List<String>> links, Supplier<Map<String, UUID>> ids) {
		var references = new HashMap<String, String>();
		if (statements.stream().anyMatch((statement) -> !links.apply(statement).isEmpty())) {
			ids.get().forEach((reference, id) -> references.put(id.toString(), reference));
		}
		return references;
	}

	private static List<String> named(List<String> ids, Map<String, String> references) {
		return ids.stream().filter(references::containsKey).map(references::get).sorted().toList();
	}

	/**
	 * Returns the statements of one kind, or of all, in all reports of a partnership,
	 * without lineage, the oldest report first.
	 */
	List<StatementRow> statementsOf(UUID partnershipId, @Nullable StatementKind kind) {
		var rows = this.jdbc.sql("""
				select r.slug, r.state, to_json(s) as statement
				from statement_details s
				join annual_report r on r.id = s.report_id
				where r.partnership_id = :partnership and r.amends_id is null and r.state <> 'WITHDRAWN'
				  and (s.kind = :kind or :kind::text is null)
				order by r.starts_on, r.slug, s.kind, s.position, s.number""")
			.param("partnership", partnershipId)
			.param("kind", (kind != null) ? kind.name() : null)
			.query((row, number) -> new StatementRow(row.getString("slug"), ReportState.valueOf(row.getString("state")),
					statement(row)))
			.list();
		var named = named(partnershipId, rows.stream().map(StatementRow::statement).toList());
		return IntStream.range(0, rows.size())
			.mapToObj((at) -> new StatementRow(rows.get(at).reportSlug(), rows.get(at).reportState(), named.get(at)))
			.toList();
	}

	private static StatementDetails statement(ResultSet row) throws SQLException {
		return Json.read(row.getString("statement"), StatementDetails.class);
	}

	private static StatementDetails withLineage(StatementDetails statement, @Nullable Lineage lineage) {
		return statement.with(statement.links(), new StatementTrace(statement.trace().impact(), lineage));
	}

	private static @Nullable Lineage lineage(ResultSet row) throws SQLException {
		boolean rolledForward = row.getBoolean("rolled_forward");
		String versions = row.getString("lineage");
		return (versions != null) ? Json.read(versions, Lineage.Versions.class).lineage(rolledForward)
				: Lineage.withoutOrigin(rolledForward);
	}

	/** Returns the statements that files can refer to: "report slug/key" to id. */
	Map<String, UUID> importKeys(UUID partnershipId) {
		return this.jdbc.sql("""
				select r.slug || '/' || s.import_key as key, s.id
				from statement s
				join annual_report r on r.id = s.report_id
				where r.partnership_id = ? and s.import_key is not null""")
			.param(partnershipId)
			.query((row, number) -> Map.entry(row.getString("key"), row.getObject("id", UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Returns the audiences of a report's statements. */
	List<String> audiences(UUID reportId) {
		return this.jdbc
			.sql("select distinct audience from statement where report_id = ? and audience is not null order by 1")
			.param(reportId)
			.query(String.class)
			.list();
	}

	/**
	 * Returns the slugs of the themes that a partnership's statements are about most
	 * often.
	 */
	List<String> usedThemes(UUID partnershipId) {
		return this.jdbc.sql("""
				select t.slug from statement_theme_label t join statement s on s.id = t.statement_id
				join annual_report r on r.id = s.report_id where r.partnership_id = ?
				group by t.slug order by count(*) desc, t.slug limit 6""")
			.param(partnershipId)
			.query(String.class)
			.list();
	}

	/** Returns the introductions of the lists of a report, by kind. */
	List<ListDetails> lists(UUID reportId) {
		return this.jdbc.sql("select to_json(l) from statement_lists(?) l")
			.param(reportId)
			.query((row, number) -> Json.read(row.getString(1), ListDetails.class))
			.list()
			.stream()
			.sorted(Comparator.comparing(ListDetails::kind))
			.toList();
	}

}
