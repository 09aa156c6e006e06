package org.throughline.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Manages the statutory checklist of drafts: requirements and the parts that meet them.
 * For business managers.
 */
@Service
@Transactional(readOnly = true)
public class ChecklistService {

	private final ChecklistReader reader;

	private final RequirementEvidenceRepository evidence;

	private final ReportService reports;

	private final CurrentUser user;

	ChecklistService(ChecklistReader reader, RequirementEvidenceRepository evidence, ReportService reports,
			CurrentUser user) {
		this.reader = reader;
		this.evidence = evidence;
		this.reports = reports;
		this.user = user;
	}

	/** Returns the checklist of a partnership's own or joint report. */
	public Checklist of(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reader.of(report(partnershipId, slug));
	}

	public ChecklistLine line(UUID partnershipId, String slug, String key) {
		return of(partnershipId, slug).line(key).orElseThrow(NotFoundException::new);
	}

	/** Returns the contents of the report that can answer a requirement, in order. */
	public List<LinkableContent> contents(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return List.copyOf(this.reader.contents(report.id(), List.of()).values());
	}

	/**
	 * Answers a requirement, or removes the answer if there is nothing in it.
	 * @param version version of the line that the person edited
	 * @throws RuleViolation if a link leads to nothing, if the requirement must apply, or
	 * if only sign-offs answer it
	 */
	@Transactional
	public void answer(UUID partnershipId, String slug, String key, RequirementAnswer answer, int version) {
		var report = draft(partnershipId, slug);
		var line = this.reader.of(report).line(key).orElseThrow(NotFoundException::new);
		if (line.version() != version) {
			throw new OptimisticLockingFailureException("the answer was changed in the meantime");
		}
		var checked = checked(report, line, answer);
		var stored = evidence(report, key);
		if (checked.empty()) {
			this.evidence.delete(stored);
		}
		else {
			stored.replace(checked);
			this.evidence.save(stored);
		}
		this.evidence.flush();
	}

	private RequirementAnswer checked(ReportSummary report, ChecklistLine line, RequirementAnswer answer) {
		if (line.signatures() != null) {
			throw new RuleViolation("", "checklist.signatures");
		}
		var explanation = TextRules.note("explanation", answer.explanation());
		if (answer.notApplicable() && !line.requirement().mayNotApply()) {
			throw new RuleViolation("notApplicable", "checklist.applies");
		}
		if (answer.notApplicable() && !answer.links().isEmpty()) {
			throw new RuleViolation("notApplicable", "checklist.appliesToLinks");
		}
		if (answer.notApplicable() && explanation == null) {
			throw new RuleViolation("explanation", "checklist.reason");
		}
		var contents = this.reader.contents(report.id(),
				answer.links().stream().filter((link) -> link.kind().record()).map(EvidenceLink::target).toList());
		var links = new ArrayList<EvidenceLink>();
		for (var link : answer.links()) {
			var content = contents.get(link.value());
			if (content == null) {
				throw new RuleViolation(link.kind().record() ? "references" : "", "checklist.removed", link.target());
			}
			links.add(content.link());
		}
		return new RequirementAnswer(links.stream().distinct().toList(), explanation, answer.notApplicable());
	}

	/**
	 * Confirms proposed links.
	 * @param proposals each the key of a requirement and a link, {@code R08 PART:VOICES}
	 * @return the number of links
	 * @throws RuleViolation if one of them is no longer proposed
	 */
	@Transactional
	public int confirm(UUID partnershipId, String slug, Collection<String> proposals) {
		var report = draft(partnershipId, slug);
		var checklist = this.reader.of(report);
		for (String proposal : proposals) {
			confirm(report, checklist, proposal);
		}
		this.evidence.flush();
		return proposals.size();
	}

	private void confirm(ReportSummary report, Checklist checklist, String proposal) {
		String[] parts = proposal.split(" ", 2);
		var link = checklist.line(parts[0])
			.stream()
			.flatMap((line) -> line.proposals().stream())
			.map(LinkableContent::link)
			.filter((each) -> parts.length == 2 && each.value().equals(parts[1]))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("proposals", "checklist.notProposed"));
		var stored = evidence(report, parts[0]);
		stored.add(link);
		this.evidence.saveAndFlush(stored);
	}

	/** Confirms all that is proposed, and returns the number of links. */
	@Transactional
	public int confirmAll(UUID partnershipId, String slug) {
		return confirm(partnershipId, slug, of(partnershipId, slug).lines()
			.stream()
			.flatMap((line) -> line.proposals().stream().map((proposal) -> line.key() + " " + proposal.link().value()))
			.toList());
	}

	private RequirementEvidence evidence(ReportSummary report, String key) {
		String regime = String.valueOf(report.content().guidance().regimeKey());
		return this.evidence.findByReportIdAndRegimeKeyAndRequirementKey(report.id(), regime, key)
			.orElseGet(() -> new RequirementEvidence(report.id(), regime, key));
	}

	private ReportSummary report(UUID partnershipId, String slug) {
		var report = this.reports.summary(partnershipId, slug);
		if (!report.needsSignOff()) {
			throw new NotFoundException();
		}
		return report;
	}

	private ReportSummary draft(UUID partnershipId, String slug) {
		this.reports.lock(partnershipId, slug);
		var report = report(partnershipId, slug);
		if (!report.draft()) {
			throw new RuleViolation("", "checklist.closed");
		}
		return report;
	}

}
