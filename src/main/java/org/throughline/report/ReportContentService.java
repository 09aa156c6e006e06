package org.throughline.report;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads single records of a report, without the rest of it.
 */
@Service
@Transactional(readOnly = true)
public class ReportContentService {

	private final ReportReader reader;

	private final StatementReader statements;

	private final PriorityReader priorities;

	private final CurrentUser user;

	ReportContentService(ReportReader reader, StatementReader statements, PriorityReader priorities, CurrentUser user) {
		this.reader = reader;
		this.statements = statements;
		this.priorities = priorities;
		this.user = user;
	}

	/** Returns a statement with its lineage. */
	public StatementDetails statement(ReportSummary report, int number) {
		return this.statements.statement(report.id(), number, readsDrafts(report)).orElseThrow(NotFoundException::new);
	}

	/** Returns a priority with its progress. */
	public PriorityDetails priority(ReportSummary report, int number) {
		readsDrafts(report);
		return this.priorities.priority(report.id(), number).orElseThrow(NotFoundException::new);
	}

	public SectionDetails section(ReportSummary report, String slug) {
		return Records.one(sections(report), (section) -> section.slug().equals(slug));
	}

	/** Returns the sections in order. */
	public List<SectionDetails> sections(ReportSummary report) {
		readsDrafts(report);
		return this.reader.sections(report.id());
	}

	/** Returns the introduction of a list; an empty one if none is saved. */
	public ListDetails list(ReportSummary report, StatementKind kind) {
		readsDrafts(report);
		return this.statements.lists(report.id())
			.stream()
			.filter((list) -> list.kind() == kind)
			.findFirst()
			.orElseGet(() -> ListDetails.unwritten(kind));
	}

	/** Returns the audiences of the report's statements. */
	public List<String> audiences(ReportSummary report) {
		readsDrafts(report);
		return this.statements.audiences(report.id());
	}

	/** Returns the slugs of the themes that the partnership's statements use most. */
	public List<String> usedThemes(ReportSummary report) {
		readsDrafts(report);
		return this.statements.usedThemes(report.partnershipId());
	}

	private boolean readsDrafts(ReportSummary report) {
		boolean drafts = this.user.readsDrafts(report.partnershipId());
		if (report.draft() && !drafts) {
			throw new NotFoundException();
		}
		return drafts;
	}

}
