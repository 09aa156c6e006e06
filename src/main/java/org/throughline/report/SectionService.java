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

	/** Adds a section at the end and answers its name in addresses. */
	public String add(UUID partnershipId, String reportSlug, NewSection section) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var before = this.sections.findById(section.id());
		if (before.isPresent()) {
			return sameReport(report, before.get()).slug();
		}
		check(section.heading(), section.body());
		var all = this.sections.findByReportIdOrderByPosition(report.id());
		var taken = all.stream().map(Section::slug).collect(Collectors.toSet());
		String wanted = WordingRules.safeSlug(Slug.of(section.heading()), "section");
		String slug = wanted;
		for (int next = 2; taken.contains(slug); next++) {
			slug = wanted + "-" + next;
		}
		this.sections.save(new Section(section.id(), report.id(), slug, ReportElement.end(all), section.part(),
				section.heading().strip(), section.body().strip()));
		return slug;
	}

	/**
	 * Changes a section, unless somebody else did meanwhile.
	 * @throws EditedMeanwhile executor {@link SectionDetails}
	 */
	public void edit(UUID partnershipId, String reportSlug, String slug, SectionEdit edit) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var section = find(report, slug);
		this.drafts.unchanged(report, edit.version(), section.version(), section.id(),
				(details) -> details.section(slug));
		check(edit.heading(), edit.body());
		section.write(edit.part(), edit.heading().strip(), edit.body().strip());
	}

	/** Moves a section by one; past the end nothing happens. */
	public void move(UUID partnershipId, String reportSlug, String slug, Direction direction) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		ReportElement.move(this.sections.findByReportIdOrderByPosition(report.id()), find(report, slug), direction);
	}

	/** Removes a section; its statements stay, in no section. */
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

	private static void check(String heading, String body) {
		var refusals = new Refusals();
		refusals.rules().required("heading", "The heading", heading, WordingRules.LINE);
		refusals.rules().atMost("body", "The text", body, WordingRules.PROSE);
		refusals.refuseIfAny();
	}

}
