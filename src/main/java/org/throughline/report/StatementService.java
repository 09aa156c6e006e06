package org.throughline.report;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.web.NotFoundException;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * Adds, edits, moves and removes the statements of a draft and the introductions of their
 * lists.
 */
@Service
@Transactional
public class StatementService {

	private final DraftAccess drafts;

	private final StatementRepository statements;

	private final StatementListRepository lists;

	private final SectionRepository sections;

	private final ReferenceLookup names;

	private final ReportReader reader;

	StatementService(DraftAccess drafts, StatementRepository statements, StatementListRepository lists,
			SectionRepository sections, ReferenceLookup names, ReportReader reader) {
		this.drafts = drafts;
		this.statements = statements;
		this.lists = lists;
		this.sections = sections;
		this.names = names;
		this.reader = reader;
	}

	/** Adds a statement at the end of its kind and answers its number. */
	public int add(UUID partnershipId, String reportSlug, NewStatement statement) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var before = this.statements.findById(statement.id());
		if (before.isPresent()) {
			if (!before.get().reportId().equals(report.id())) {
				throw new NotFoundException();
			}
			return before.get().number();
		}
		var said = said(report,
				new StatementEdit(statement.kind(), statement.sectionSlug(), statement.headline(), statement.wording(),
						statement.quotation(), statement.audience(), statement.source(), statement.periodMeant(),
						statement.note(), statement.points(), statement.themeSlugs(), statement.particulars(), 0));
		var added = new Statement(statement.id(), report, end(report, statement.kind()), said);
		this.statements.save(added);
		return added.number();
	}

	/**
	 * Changes a statement, unless somebody else did meanwhile.
	 * @throws EditedMeanwhile executor {@link StatementDetails}
	 */
	public void edit(UUID partnershipId, String reportSlug, int number, StatementEdit edit) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var statement = find(report, number);
		this.drafts.unchanged(report, edit.version(), statement.version(), statement.id(),
				(details) -> details.statement(number));
		var said = said(report, edit);
		if (statement.kind() != edit.kind()) {
			statement.moveTo(end(report, edit.kind()));
		}
		statement.say(said);
	}

	/** Moves a statement by one among those of its kind; past the end nothing happens. */
	public void move(UUID partnershipId, String reportSlug, int number, Direction direction) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var statement = find(report, number);
		ReportElement.move(this.statements.findByReportIdAndKindOrderByPosition(report.id(), statement.kind()),
				statement, direction);
	}

	/**
	 * Removes a statement; its number is not used again.
	 * @throws UsedInLaterReports where another report rests on it
	 */
	public void remove(UUID partnershipId, String reportSlug, int number) {
		var statement = find(this.drafts.draft(partnershipId, reportSlug), number);
		var resting = this.reader.laterReportsUsing(statement.id());
		if (!resting.isEmpty()) {
			throw new UsedInLaterReports(resting);
		}
		this.statements.delete(statement);
	}

	/**
	 * Changes the report's own words around its list of one kind.
	 * @throws EditedMeanwhile executor {@link ListDetails}
	 */
	public void editList(UUID partnershipId, String reportSlug, StatementKind kind, ListEdit edit) {
		var report = this.drafts.draft(partnershipId, reportSlug);
		var list = this.lists.findByReportIdAndKind(report.id(), kind);
		this.drafts.unchanged(report, edit.version(), list.map(StatementList::version).orElse(ListDetails.UNWRITTEN),
				list.map(StatementList::id).orElse(report.id()), (details) -> details.list(kind));
		var refusals = new Refusals();
		refusals.rules().atMost("introduction", "The introduction", edit.introduction(), WordingRules.WORDING);
		refusals.rules().count("declared", edit.declared());
		refusals.rules()
			.atMost("declaredAsWritten", "The number as written", edit.declaredAsWritten(), WordingRules.LINE);
		refusals.refuseIfAny();
		var written = list.orElseGet(() -> new StatementList(report.id(), kind));
		written.introduce(blankToNull(edit.introduction()), edit.declared(), blankToNull(edit.declaredAsWritten()));
		this.lists.save(written);
	}

	private Statement find(AnnualReport report, int number) {
		return this.statements.findByReportIdAndNumber(report.id(), number).orElseThrow(NotFoundException::new);
	}

	private int end(AnnualReport report, StatementKind kind) {
		return ReportElement.end(this.statements.findByReportIdAndKindOrderByPosition(report.id(), kind));
	}

	private Statement.Said said(AnnualReport report, StatementEdit edit) {
		var refusals = new Refusals();
		var rules = refusals.rules();
		rules.statement("", edit.headline(), edit.wording(), edit.points());
		rules.atMost("audience", "The audience", edit.audience(), WordingRules.LINE);
		rules.atMost("source", "The source", edit.source(), WordingRules.POINT);
		rules.atMost("periodMeant", "The period", edit.periodMeant(), WordingRules.LINE);
		rules.atMost("note", "The internal note", edit.note(), WordingRules.WORDING);
		var particulars = edit.particulars().of(edit.kind());
		rules.particulars("", particulars);
		var organisations = particulars.organisationSlugs().isEmpty() ? Map.<String, UUID>of()
				: this.names.organisations();
		rules.organisations("organisationSlugs", organisations.keySet(), particulars.organisationSlugs());
		var themes = this.names.themes();
		rules.themes("themeSlugs", themes.keySet(), edit.themeSlugs());
		String sectionSlug = blankToNull(edit.sectionSlug());
		UUID sectionId = null;
		if (sectionSlug != null) {
			sectionId = this.sections.findByReportIdAndSlug(report.id(), sectionSlug).map(Section::id).orElse(null);
			if (sectionId == null) {
				rules.broken("sectionSlug", "Choose a section of this report");
			}
		}
		refusals.refuseIfAny();
		return new Statement.Said(edit.kind(), sectionId, blankToNull(edit.headline()), edit.wording().strip(),
				edit.quotation(), blankToNull(edit.audience()), blankToNull(edit.source()),
				blankToNull(edit.periodMeant()), blankToNull(edit.note()),
				edit.points().stream().map(String::strip).toList(),
				edit.themeSlugs()
					.stream()
					.map((slug) -> Objects.requireNonNull(themes.get(slug)))
					.collect(Collectors.toCollection(LinkedHashSet::new)),
				particulars,
				particulars.organisationSlugs()
					.stream()
					.map((slug) -> Objects.requireNonNull(organisations.get(slug)))
					.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

}
