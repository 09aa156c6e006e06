package org.throughline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.web.NotFoundException;

/**
 * Suggests earlier versions of statements and records what the business manager decides.
 * Nothing is linked without a decision. A link is no part of the report's text, so it can
 * be made after publication.
 */
@Service
@Transactional
public class EarlierVersionService {

	private static final String STATEMENTS = """
			select s.id, s.report_id, r.slug, r.period_label || ', ' || report_body(r) as label, s.number, s.kind,
			  concat_ws(' – ', s.headline, s.wording) as wording, s.audience, s.carried_from_id,
			  array(select t.name from statement_theme_label t where t.statement_id = s.id order by t.name) as themes,
			  statement_stems(s) as stems
			from statement s join annual_report r on r.id = s.report_id
			where s.report_id = :report
			  or s.report_id in (select before.id from reports_before(:report) before)
			  or s.report_id in (select e.id from annual_report e join annual_report this on this.id = :report
			    where e.state <> 'WITHDRAWN' and e.slug = :chosen and e.partnership_id = this.partnership_id and e.starts_on < this.starts_on)
			  or s.id in (select own.carried_from_id from statement own where own.report_id = :report) and r.state <> 'WITHDRAWN'
			order by r.starts_on desc, report_order(r), s.kind, s.position, s.number""";

	private static final String REJECTED = """
			select x.statement_id, x.earlier_id from statement_rejected_origin x
			join statement s on s.id = x.statement_id where s.report_id = :report""";

	private static final String REPORTS = """
			select r.slug, r.period_label || ', ' || report_body(r) as label
			from annual_report r join annual_report this on this.id = :report
			where r.partnership_id = this.partnership_id and r.state <> 'WITHDRAWN' and r.starts_on < this.starts_on
			order by r.starts_on desc, report_order(r), r.slug""";

	private static final String EARLIER = """
			select e.id from statement e join annual_report r on r.id = e.report_id
			join annual_report this on this.id = :report
			where r.slug = :slug and r.amends_id is null and r.state <> 'WITHDRAWN' and e.number = :number
			  and r.partnership_id = this.partnership_id and r.starts_on < this.starts_on""";

	private final JdbcClient jdbc;

	private final DraftAccess drafts;

	private final StatementRepository statements;

	EarlierVersionService(JdbcClient jdbc, DraftAccess drafts, StatementRepository statements) {
		this.jdbc = jdbc;
		this.drafts = drafts;
		this.statements = statements;
	}

	/**
	 * Returns the statements of a report with linked, suggested and rejected earlier
	 * ones.
	 * @param chosen slug of an earlier report to compare too; empty for none
	 */
	@Transactional(readOnly = true)
	public EarlierVersions of(UUID reportId, String chosen) {
		var all = statements(reportId, chosen);
		var byId = all.stream().collect(Collectors.toMap(ComparedStatement::id, Function.identity()));
		var own = all.stream().filter((statement) -> statement.place().reportId().equals(reportId)).toList();
		var continued = own.stream()
			.map(ComparedStatement::earlierId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		var earlier = all.stream()
			.filter((statement) -> !statement.place().reportId().equals(reportId)
					&& !continued.contains(statement.id()))
			.toList();
		var rejected = rejected(reportId, byId);
		var similarity = new StatementSimilarity(all);
		List<EarlierVersions.Open> open = new ArrayList<>();
		List<EarlierVersions.Pair> linked = new ArrayList<>();
		for (ComparedStatement statement : own) {
			UUID earlierId = statement.earlierId();
			if (earlierId != null) {
				linked.add(new EarlierVersions.Pair(statement, Objects.requireNonNull(byId.get(earlierId))));
				continue;
			}
			var refused = rejectedFor(statement, rejected);
			var suggestions = similarity.suggestions(statement,
					earlier.stream().filter((candidate) -> !refused.contains(candidate.id())).toList());
			if (!suggestions.isEmpty()) {
				open.add(new EarlierVersions.Open(statement, suggestions));
			}
		}
		return new EarlierVersions(open, linked, rejected, choices(reportId, all));
	}

	private EarlierVersions.Choices choices(UUID reportId, List<ComparedStatement> all) {
		var byOwn = all.stream()
			.collect(Collectors.partitioningBy((statement) -> statement.place().reportId().equals(reportId)));
		return new EarlierVersions.Choices(
				byOwn.getOrDefault(true, List.of()).stream().filter((own) -> own.earlierId() == null).toList(),
				byOwn.getOrDefault(false, List.of()),
				this.jdbc.sql(REPORTS).param("report", reportId).query(EarlierVersions.Report.class).list());
	}

	/**
	 * Links a statement to an earlier one, removes such a link, rejects or restores a
	 * suggestion.
	 * @param number the statement's number in the report
	 * @param earlierReport the report of the earlier statement
	 * @return whether that was possible; false if the statement continues another one
	 */
	public boolean decide(UUID partnershipId, String slug, int number, String earlierReport, int earlierNumber,
			OriginDecision decision) {
		var report = this.drafts.lock(partnershipId, slug);
		if (report.amendsId() != null) {
			throw new NotFoundException();
		}
		var earlier = this.jdbc.sql(EARLIER)
			.param("report", report.id())
			.param("slug", earlierReport)
			.param("number", earlierNumber)
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return this.statements.findByReportIdAndNumber(report.id(), number)
			.orElseThrow(NotFoundException::new)
			.decideOrigin(earlier, decision);
	}

	private static Set<UUID> rejectedFor(ComparedStatement statement, List<EarlierVersions.Pair> rejected) {
		return rejected.stream()
			.filter((pair) -> pair.statement() == statement)
			.map((pair) -> pair.earlier().id())
			.collect(Collectors.toSet());
	}

	private List<ComparedStatement> statements(UUID reportId, String chosen) {
		return this.jdbc.sql(STATEMENTS)
			.param("report", reportId)
			.param("chosen", chosen.replace("\0", ""))
			.query((row, at) -> new ComparedStatement(row.getObject("id", UUID.class),
					new ComparedStatement.Place(row.getObject("report_id", UUID.class), row.getString("slug"),
							row.getString("label"), row.getInt("number")),
					StatementKind.valueOf(row.getString("kind")), row.getString("wording"), row.getString("audience"),
					row.getObject("carried_from_id", UUID.class), List.of((String[]) row.getArray("themes").getArray()),
					stems((String[]) row.getArray("stems").getArray())))
			.list();
	}

	static Map<String, String> stems(String[] stemsAndWords) {
		return Stream.of(stemsAndWords)
			.map((pair) -> pair.split(" ", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
	}

	private List<EarlierVersions.Pair> rejected(UUID reportId, Map<UUID, ComparedStatement> byId) {
		return this.jdbc.sql(REJECTED)
			.param("report", reportId)
			.query((row, at) -> Map.entry(row.getObject("statement_id", UUID.class),
					row.getObject("earlier_id", UUID.class)))
			.stream()
			.filter((pair) -> byId.containsKey(pair.getKey()) && byId.containsKey(pair.getValue()))
			.map((pair) -> new EarlierVersions.Pair(Objects.requireNonNull(byId.get(pair.getKey())),
					Objects.requireNonNull(byId.get(pair.getValue()))))
			.toList();
	}

}
