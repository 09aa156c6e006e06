package org.throughline.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;
import org.throughline.statute.RegimeSummary;
import org.throughline.statute.ReportRequirement;
import org.throughline.statute.StatuteService;

/**
 * Reads checklists. Checks no permissions.
 */
@Component
class ChecklistReader {

	private static final String LINES = """
			with piece as materialized (
			  select * from linkable_pieces(:report, array(select l.target from requirement_evidence e
			    join requirement_link l on l.evidence_id = e.id
			    where e.report_id = :report and l.kind in ('REVIEW', 'RECOMMENDATION', 'ACTION'))))
			select json_build_object('requirement', to_json(q), 'version', coalesce(e.version, -1), 'explanation', e.explanation,
			  'not_applicable', coalesce(e.not_applicable, false), 'links', array(
			    select json_build_object('kind', l.kind, 'target', l.target, 'name', coalesce(p.name, l.name),
			      'state', case when p.kind is null then 'GONE' when p.kind = 'SECTION' and not p.filled then 'EMPTY' else 'PRESENT' end)
			    from requirement_link l left join piece p on p.kind = l.kind and p.target = l.target
			    where l.evidence_id = e.id order by l.position), 'signatures', case when :signing = any (q.answered_by)
			      then (select to_json(s) from sign_off_state(:report, :today) s) end)
			from report_requirement q
			left join requirement_evidence e on e.report_id = :report and e.regime_key = q.regime_key and e.requirement_key = q.key
			where q.regime_key = :regime order by q.position, q.key""";

	private final StatuteService statute;

	private final JdbcClient jdbc;

	private final Clock clock;

	ChecklistReader(StatuteService statute, JdbcClient jdbc, Clock clock) {
		this.statute = statute;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the checklist with what is proposed. */
	Checklist of(ReportSummary report) {
		String regime = String.valueOf(report.content().guidance().regimeKey());
		var lines = lines(report);
		var contents = contents(report.id(), List.of());
		var carried = carried(report.id());
		return new Checklist(report, this.statute.regime(regime).map(RegimeSummary::name).orElse(regime), lines.stream()
			.map((line) -> line.state().open()
					? line.proposing(proposals(line, contents, carried.getOrDefault(line.key(), List.of()))) : line)
			.toList());
	}

	/** Returns the lines without proposals. */
	List<ChecklistLine> lines(ReportSummary report) {
		return this.jdbc.sql(LINES)
			.param("report", report.id())
			.param("regime", report.content().guidance().regimeKey())
			.param("signing", ReportRequirement.SIGN_OFFS)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> line(Json.read(row.getString(1), Line.class)))
			.list();
	}

	private static ChecklistLine line(Line line) {
		var links = line.links().stream().map(ChecklistLine.Link::link).toList();
		return new ChecklistLine(line.requirement(),
				new RequirementAnswer(links, line.explanation(), line.notApplicable()), line.links(), List.of(),
				line.version(), line.signatures());
	}

	/**
	 * Returns what answered the requirement in the report before, and the parts that
	 * usually answer it, as far as the report has them.
	 */
	private static List<LinkableContent> proposals(ChecklistLine line, Map<String, LinkableContent> contents,
			List<EvidenceLink> carried) {
		var proposals = new LinkedHashMap<String, LinkableContent>();
		carried.forEach((link) -> propose(contents.get(link.value()), proposals));
		for (String part : line.requirement().answeredBy()) {
			if (part.equals(ReportRequirement.IMPACT)) {
				contents.values()
					.stream()
					.filter((content) -> content.kind() == EvidenceKind.PRIORITY && content.filled())
					.forEach((content) -> propose(content, proposals));
			}
			else {
				propose(contents.get(EvidenceKind.PART + ":" + part), proposals);
			}
		}
		line.answer().links().forEach((link) -> proposals.remove(link.value()));
		return List.copyOf(proposals.values());
	}

	private static void propose(@Nullable LinkableContent content, Map<String, LinkableContent> proposals) {
		if (content != null && content.answers()) {
			proposals.put(content.link().value(), content);
		}
	}

	/**
	 * Returns what can answer requirements, by the value of a link to it: parts and
	 * statements in the order of the report.
	 * @param references references of records outside the report's text
	 */
	Map<String, LinkableContent> contents(UUID reportId, Collection<String> references) {
		return this.jdbc.sql("select kind, target, name, filled from linkable_pieces(:report, :references)")
			.param("report", reportId)
			.param("references", references.toArray(String[]::new))
			.query(LinkableContent.class)
			.stream()
			.sorted(Comparator.comparing(LinkableContent::kind).thenComparingInt(ChecklistReader::place))
			.collect(Collectors.toMap((content) -> content.link().value(), Function.identity(), (one, same) -> one,
					LinkedHashMap::new));
	}

	private static int place(LinkableContent content) {
		return switch (content.kind()) {
			case PART -> ReportPart.valueOf(content.target()).ordinal();
			case STATEMENT -> Integer.parseInt(content.target());
			default -> 0;
		};
	}

	/** Returns the links of the report before, to what continues their targets. */
	private Map<String, List<EvidenceLink>> carried(UUID reportId) {
		var carried = new HashMap<String, List<EvidenceLink>>();
		this.jdbc.sql("""
				select e.requirement_key, c.kind, c.target from carried_pieces(:report) c
				join requirement_evidence e on e.report_id = c.earlier_report_id
				join requirement_link l on l.evidence_id = e.id and l.kind = c.kind and l.target = c.earlier
				order by e.requirement_key, l.position""").param("report", reportId).query((row) -> {
			carried.computeIfAbsent(row.getString("requirement_key"), (key) -> new ArrayList<>())
				.add(new EvidenceLink(EvidenceKind.valueOf(row.getString("kind")), row.getString("target"), ""));
		});
		return carried;
	}

	/**
	 * A line as it is read.
	 *
	 * @param links the links as they are now
	 */
	private record Line(ReportRequirement requirement, int version, @Nullable String explanation, boolean notApplicable,
			List<ChecklistLine.Link> links, ChecklistLine.@Nullable Signatures signatures) {

	}

}
