package org.throughline.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.web.NotFoundException;

/**
 * What writing rows has in common: finding what a form names, one row for a form sent
 * twice, numbers for addresses, and nobody's change lost.
 */
@Component
class MeasureRows {

	private final JdbcClient jdbc;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final MessageSource messages;

	MeasureRows(JdbcClient jdbc, ReportDirectory reports, CurrentUser user, MessageSource messages) {
		this.messages = messages;
		this.jdbc = jdbc;
		this.user = user;
		this.reports = reports;
	}

	/**
	 * The partnership a file names, for processes and its business manager.
	 * @throws ImportRefused for everyone else
	 */
	UUID ownPartnership(String slug) {
		var found = this.jdbc.sql("select id from partnership where slug = ?").param(slug).query(UUID.class).optional();
		if (found.isEmpty() || !this.user.manages(found.get())) {
			throw new ImportRefused(
					List.of(new ImportProblem("partnership", "There is no partnership “" + slug + "” of yours")));
		}
		return found.get();
	}

	/** Whether a row of this id was added before: a form sent twice adds one. */
	boolean known(String table, UUID id) {
		return this.jdbc.sql("select exists (select from " + table + " where id = ?)")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/** How many rows of a table the partnership has. */
	int count(String table, UUID partnershipId) {
		return this.jdbc.sql("select count(*) from " + table + " where partnership_id = ?")
			.param(partnershipId)
			.query(Integer.class)
			.single();
	}

	/** The next number of a table within the partnership, one person at a time. */
	int nextNumber(String table, UUID partnershipId) {
		this.jdbc.sql("select id from partnership where id = ? for no key update")
			.param(partnershipId)
			.query(UUID.class)
			.single();
		return this.jdbc.sql("select coalesce(max(number), 0) + 1 from " + table + " where partnership_id = ?")
			.param(partnershipId)
			.query(Integer.class)
			.single();
	}

	/** After a change of one row of one version: whether there was such a row. */
	void changed(int rows, String table, UUID id) {
		if (rows == 0) {
			if (known(table, id)) {
				throw new OptimisticLockingFailureException("Somebody else changed it meanwhile");
			}
			throw new NotFoundException();
		}
	}

	/** The organisation of this slug; none where none is named. */
	@Nullable UUID organisation(String field, @Nullable String slug) {
		return (slug == null) ? null
				: this.jdbc.sql("select id from organisation where slug = ?")
					.param(slug)
					.query(UUID.class)
					.optional()
					.orElseThrow(() -> new RuleViolation(field, "measure.organisation.unknown", slug));
	}

	/** The themes of these slugs. */
	Set<UUID> themes(String field, Collection<String> slugs) {
		if (slugs.isEmpty()) {
			return Set.of();
		}
		Map<String, UUID> found = new HashMap<>();
		this.jdbc.sql("select slug, id from theme where slug = any(?)")
			.param(slugs.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("slug"), row.getObject("id", UUID.class));
			});
		Set<UUID> ids = new LinkedHashSet<>();
		for (String slug : slugs) {
			UUID id = found.get(slug);
			if (id == null) {
				throw new RuleViolation(field, "measure.theme.unknown", slug);
			}
			ids.add(id);
		}
		return ids;
	}

	/** Refuses the name of a report that is not there. */
	void requireReport(UUID partnershipId, @Nullable String slug) {
		if (slug != null && reports(partnershipId).stream().noneMatch((report) -> report.slug().equals(slug))) {
			throw new RuleViolation("report", "measure.report.unknown", slug);
		}
	}

	/** Takes in a part of a file, or notes why not and goes on. */
	void attempt(String path, List<ImportProblem> problems, Runnable work) {
		try {
			work.run();
		}
		catch (RuleViolation refused) {
			problems.add(new ImportProblem(path + "." + refused.field(), Objects.requireNonNull(
					this.messages.getMessage(refused.key(), refused.arguments(), refused.key(), Locale.UK))));
		}
	}

	List<ReportDirectory.NamedReport> reports(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId);
	}

}
