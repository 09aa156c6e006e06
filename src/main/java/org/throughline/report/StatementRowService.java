package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;

/**
 * Reads and saves statements as table rows, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class StatementRowService {

	private final StatementReader reader;

	private final StatementService statements;

	private final CurrentUser user;

	StatementRowService(StatementReader reader, StatementService statements, CurrentUser user) {
		this.reader = reader;
		this.statements = statements;
		this.user = user;
	}

	/**
	 * Returns the statements of one kind, or of all, in all reports, the oldest report
	 * first.
	 */
	public List<StatementRow> rows(UUID partnershipId, @Nullable StatementKind kind) {
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
			catch (RuleViolation violation) {
				throw new RuleViolation("", "statements.refused", violation.arguments());
			}
			catch (ReportIsPublished published) {
				throw new RuleViolation("", "statements.published", row.reportSlug());
			}
			catch (ReportIsSignedOff signedOff) {
				throw new RuleViolation("", "statements.signedOff", row.reportSlug());
			}
			catch (OptimisticLockingFailureException conflict) {
				throw new RuleViolation("", "statements.changed", row.reportSlug());
			}
		}
	}

	private void save(UUID partnershipId, StatementToSave row) {
		Integer number = row.number();
		if (number != null) {
			this.statements.edit(partnershipId, row.reportSlug(), number, row.edit(), row.version());
		}
		else {
			this.statements.add(partnershipId, row.reportSlug(), row.edit());
		}
	}

}
