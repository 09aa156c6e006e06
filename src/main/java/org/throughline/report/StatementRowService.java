package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;

/**
 * Reads and saves statements of one kind as table rows, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class StatementRowService {

	private final ReportReader reader;

	private final StatementService statements;

	private final CurrentUser user;

	StatementRowService(ReportReader reader, StatementService statements, CurrentUser user) {
		this.reader = reader;
		this.statements = statements;
		this.user = user;
	}

	/** Returns the statements of one kind in all reports, the oldest report first. */
	public List<StatementRow> rows(UUID partnershipId, StatementKind kind) {
		this.user.requireManager(partnershipId);
		return this.reader.statementsOf(partnershipId, kind);
	}

	/**
	 * Saves all rows or none. New rows are added in order at the end of their kind.
	 * @throws RuleViolation if a row breaks a rule
	 */
	@Transactional
	public void saveAll(UUID partnershipId, List<StatementToSave> rows) {
		this.user.requireManager(partnershipId);
		for (var row : rows) {
			try {
				save(partnershipId, row);
			}
			catch (ReportRefused refused) {
				throw new RuleViolation("", "statements.refused", refused.refusals().get(0).reason());
			}
			catch (ReportIsPublished refused) {
				throw new RuleViolation("", "statements.published", row.reportSlug());
			}
			catch (EditedMeanwhile changed) {
				throw new RuleViolation("", "statements.changed", row.reportSlug());
			}
		}
	}

	private void save(UUID partnershipId, StatementToSave row) {
		var said = row.edit();
		Integer number = row.number();
		if (number != null) {
			this.statements.edit(partnershipId, row.reportSlug(), number, said);
		}
		else {
			this.statements.add(partnershipId, row.reportSlug(),
					new NewStatement(row.id(), said.kind(), said.sectionSlug(), said.headline(), said.wording(),
							said.quotation(), said.audience(), said.source(), said.periodMeant(), said.note(),
							said.points(), said.themeSlugs(), said.particulars()));
		}
	}

}
