package org.throughline.report;

import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Adds, edits, moves and removes the sections of a draft.
 */
@Service
@Transactional
public class SectionService implements DraftParts<String, SectionContent> {

	private final DraftAccess drafts;

	private final SectionRepository sections;

	private final StatementRepository statements;

	SectionService(DraftAccess drafts, SectionRepository sections, StatementRepository statements) {
		this.drafts = drafts;
		this.sections = sections;
		this.statements = statements;
	}

	@Override
	public String add(UUID partnershipId, String reportSlug, SectionContent content) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		check(content);
		var all = this.sections.findByReportIdOrderByPosition(report.id());
		var taken = all.stream().map(Section::slug).collect(Collectors.toSet());
		String wanted = WordingRules.safeSlug(Slug.of(content.heading()), "section");
		String slug = Slug.free(wanted, taken::contains);
		this.sections.save(new Section(TimeOrderedId.next(), report, slug, ReportElement.end(all), content));
		return slug;
	}

	@Override
	public void edit(UUID partnershipId, String reportSlug, String slug, SectionContent content, int version) {
		var section = find(this.drafts.draft(partnershipId, reportSlug), slug);
		section.requireVersion(version);
		check(content);
		section.replaceContent(content);
	}

	/** Adds text at the end of a section, with its source. */
	void append(UUID partnershipId, String reportSlug, String slug, String text, @Nullable String source) {
		var section = find(this.drafts.draft(partnershipId, reportSlug), slug);
		var content = section.content().with(text, source);
		check(content);
		section.replaceContent(content);
	}

	@Override
	public void move(UUID partnershipId, String reportSlug, String slug, Direction direction) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var moved = find(report, slug);
		var beside = this.sections.findByReportIdOrderByPosition(report.id())
			.stream()
			.filter((each) -> each.content().part() == moved.content().part())
			.toList();
		ReportElement.move(beside, moved, direction);
	}

	/**
	 * Removes a section. Its statements stay without a section.
	 * @throws RuleViolation if it is a scrutineer's statement
	 */
	@Override
	public void remove(UUID partnershipId, String reportSlug, String slug) {
		var section = find(this.drafts.draft(partnershipId, reportSlug), slug);
		if (section.isScrutineers() && !section.content().body().isEmpty()) {
			throw new RuleViolation("", "section.scrutineers");
		}
		this.statements.findBySectionId(section.id()).forEach(Statement::leaveSection);
		this.sections.delete(section);
	}

	private Section find(AnnualReport report, String slug) {
		return this.sections.findByReportIdAndSlug(report.id(), slug).orElseThrow(NotFoundException::new);
	}

	private static void check(SectionContent content) {
		var collector = new RuleCollector();
		collector.rules().required("heading", "heading", content.heading(), WordingRules.LINE);
		collector.rules().atMost("body", "text", content.body(), WordingRules.PROSE);
		collector.rules().evidence("source", "source", content.source(), WordingRules.POINT);
		collector.throwIfBroken();
	}

}
