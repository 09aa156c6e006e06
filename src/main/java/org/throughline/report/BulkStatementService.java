package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.BulkChange;
import org.throughline.platform.list.BulkContent;
import org.throughline.platform.list.BulkRow;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Changes statements that are ticked in the list of all reports, by the rules of single
 * edits: those of published and of signed reports are refused. For the business manager.
 */
@Service
@Transactional
public class BulkStatementService extends BulkContent {

	private final ReportService reports;

	private final ReportContentService contents;

	private final StatementService statements;

	private final StatementRepository stored;

	private final CurrentUser user;

	BulkStatementService(ReportService reports, ReportContentService contents, StatementService statements,
			StatementRepository stored, CurrentUser user) {
		this.reports = reports;
		this.contents = contents;
		this.statements = statements;
		this.stored = stored;
		this.user = user;
	}

	@Override
	protected BulkRow find(UUID partnershipId, String key) {
		this.user.requireManager(partnershipId);
		if (!key.matches("[^/]+/[0-9]{1,6}")) {
			throw new NotFoundException();
		}
		String slug = key.substring(0, key.indexOf('/'));
		var found = this.contents.statement(this.reports.summary(partnershipId, slug),
				Integer.parseInt(key.substring(key.indexOf('/') + 1)));
		String audience = found.content().context().audience();
		return new BulkRow(found.content().firstWords(), found.version(), found.links().themes(), BulkChange.AUDIENCE,
				(audience != null) ? audience : "",
				(themes, newAudience) -> edit(partnershipId, slug, found, themes, newAudience));
	}

	private void edit(UUID partnershipId, String slug, StatementDetails found, List<String> themes, String audience) {
		var content = found.content();
		var links = found.links();
		try {
			this.statements.edit(partnershipId, slug, found.number(),
					new StatementEdit(found.kind(), content.with(content.context().withAudience(audience)),
							found.points(),
							new StatementLinks(links.section(), themes, links.organisations(), links.reviews())),
					found.version());
			this.stored.flush();
		}
		catch (ReportIsPublished published) {
			throw new RuleViolation("rows", "statements.row.published");
		}
		catch (ReportIsSignedOff signedOff) {
			throw new RuleViolation("rows", "statements.row.signedOff");
		}
	}

}
