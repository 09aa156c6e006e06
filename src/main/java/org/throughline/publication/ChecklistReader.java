package org.throughline.publication;

import java.util.ArrayList;
import java.util.Collection;
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

import org.throughline.publication.ChecklistLine.LinkState;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportSummary;
import org.throughline.statute.RegimeSummary;
import org.throughline.statute.ReportRequirement;
import org.throughline.statute.StatuteService;

/**
 * Reads checklists. Checks no permissions.
 */
@Component
class ChecklistReader {

	private final StatuteService statute;

	private final RequirementEvidenceRepository evidence;

	private final JdbcClient jdbc;

	ChecklistReader(StatuteService statute, RequirementEvidenceRepository evidence, JdbcClient jdbc) {
		this.statute = statute;
		this.evidence = evidence;
		this.jdbc = jdbc;
	}

	/**
	 * Returns whether law and guidance ask something of a report: those of subgroups,
	 * agencies and scrutineers are free, and an amendment changes a report that was
	 * checked.
	 */
	static boolean applies(ReportSummary report) {
		return (report.kind() == ReportKind.PARTNERSHIP || report.kind() == ReportKind.JOINT)
				&& report.amendmentKind() == null;
	}

	Checklist of(ReportSummary report) {
		String regime = report.content().guidance().regimeKey();
		if (regime == null) {
			return new Checklist(report, "", List.of());
		}
		return new Checklist(report, this.statute.regime(regime).map(RegimeSummary::name).orElse(regime),
				lines(report, regime));
	}

	private List<ChecklistLine> lines(ReportSummary report, String regime) {
		var answers = this.evidence.findByReportIdAndRegimeKey(report.id(), regime)
			.stream()
			.collect(Collectors.toMap(RequirementEvidence::requirementKey, Function.identity()));
		var links = answers.values().stream().flatMap((each) -> each.answer().links().stream()).toList();
		var contents = contents(report.id(),
				links.stream().filter((link) -> link.kind().record()).map(EvidenceLink::target).toList());
		var carried = carried(report.id());
		return this.statute.requirements(regime)
			.stream()
			.map((requirement) -> line(requirement, answers.get(requirement.key()), contents,
					carried.getOrDefault(requirement.key(), List.of())))
			.toList();
	}

	private static ChecklistLine line(ReportRequirement requirement, @Nullable RequirementEvidence evidence,
			Map<String, LinkableContent> contents, List<EvidenceLink> carried) {
		var answer = (evidence != null) ? evidence.answer() : RequirementAnswer.NONE;
		var line = new ChecklistLine(requirement, answer,
				answer.links().stream().map((link) -> link(link, contents)).toList(), List.of(),
				(evidence != null) ? evidence.version() : ChecklistLine.UNANSWERED);
		return line.state().open() ? new ChecklistLine(requirement, answer, line.links(),
				proposals(requirement, answer, contents, carried), line.version()) : line;
	}

	private static ChecklistLine.Link link(EvidenceLink link, Map<String, LinkableContent> contents) {
		var content = contents.get(link.value());
		return (content == null) ? new ChecklistLine.Link(link, LinkState.GONE)
				: new ChecklistLine.Link(content.link(), content.answers() ? LinkState.PRESENT : LinkState.EMPTY);
	}

	/**
	 * Returns what answered the requirement in the report before, and the parts that
	 * usually answer it, as far as the report has them.
	 */
	private static List<LinkableContent> proposals(ReportRequirement requirement, RequirementAnswer answer,
			Map<String, LinkableContent> contents, List<EvidenceLink> carried) {
		var proposals = new LinkedHashMap<String, LinkableContent>();
		carried.forEach((link) -> propose(contents.get(link.value()), proposals));
		for (String part : requirement.answeredBy()) {
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
		answer.links().forEach((link) -> proposals.remove(link.value()));
		return List.copyOf(proposals.values());
	}

	private static void propose(@Nullable LinkableContent content, Map<String, LinkableContent> proposals) {
		if (content != null && content.answers()) {
			proposals.put(content.link().value(), content);
		}
	}

	/**
	 * Returns what can answer requirements, by the value of a link to it.
	 * @param references references of records beside the report
	 */
	Map<String, LinkableContent> contents(UUID reportId, Collection<String> references) {
		return this.jdbc.sql("select kind, target, name, filled from linkable_pieces(:report, :references)")
			.param("report", reportId)
			.param("references", references.toArray(String[]::new))
			.query(LinkableContent.class)
			.list()
			.stream()
			.collect(Collectors.toMap((content) -> content.link().value(), Function.identity(), (one, same) -> one,
					LinkedHashMap::new));
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

}
