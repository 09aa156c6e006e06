package org.throughline.report;

import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Adds, edits, moves and removes the sections of a draft.
 */
@Service
@Transactional
public class SectionService {

	private final DraftAccess drafts;

	private final SectionRepository sections;

	private final StatementRepository statements;

	SectionService(DraftAccess drafts, SectionRepository sections, StatementRepository statements) {
		this.drafts = drafts;
		this.sections = sections;
		this.statements = statements;
	}

	/**
	 * Adds a section at the end and returns its slug. A form sent twice adds one section.
	 * @param id identifier from the form
	 */
	public String add(UUID partnershipId, String reportSlug, UUID id, SectionContent content) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var before = this.sections.findById(id);
		if (before.isPresent()) {
			return sameReport(report, before.get()).slug();
		}
		check(content);
		var all = this.sections.findByReportIdOrderByPosition(report.id());
		var taken = all.stream().map(Section::slug).collect(Collectors.toSet());
		String wanted = WordingRules.safeSlug(Slug.of(content.heading()), "section");
		String slug = wanted;
		for (int next = 2; taken.contains(slug); next++) {
			slug = wanted + "-" + next;
		}
		this.sections.save(new Section(id, report.id(), slug, ReportElement.end(all), content));
		return slug;
	}

	/** Updates a section. */
	public void edit(UUID partnershipId, String reportSlug, String slug, SectionContent content, int version) {
		var section = find(this.drafts.draft(partnershipId, reportSlug), slug);
		section.requireVersion(version);
		check(content);
		section.replaceContent(content);
	}

	/** Moves a section by one position. At the end of the list nothing happens. */
	public void move(UUID partnershipId, String reportSlug, String slug, Direction direction) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		ReportElement.move(this.sections.findByReportIdOrderByPosition(report.id()), find(report, slug), direction);
	}

	/** Removes a section. Its statements stay without a section. */
	public void remove(UUID partnershipId, String reportSlug, String slug) {
		var section = find(this.drafts.draft(partnershipId, reportSlug), slug);
		this.statements.findBySectionId(section.id()).forEach(Statement::leaveSection);
		this.sections.delete(section);
	}

	private Section find(AnnualReport report, String slug) {
		return this.sections.findByReportIdAndSlug(report.id(), slug).orElseThrow(NotFoundException::new);
	}

	private static Section sameReport(AnnualReport report, Section section) {
		if (!section.reportId().equals(report.id())) {
			throw new NotFoundException();
		}
		return section;
	}

	private static void check(SectionContent content) {
		var collector = new RuleCollector();
		collector.rules().required("heading", "heading", content.heading(), WordingRules.LINE);
		collector.rules().atMost("body", "text", content.body(), WordingRules.PROSE);
		collector.throwIfBroken();
	}

}
