package org.throughline.assurance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.Slug;

/**
 * Finds things by the names that stand in addresses, forms and files, and finds free
 * names for new ones.
 */
@Component("assuranceNames")
class Names {

	private final JdbcClient jdbc;

	private final ObjectProvider<ReportDirectory> reports;

	Names(JdbcClient jdbc, ObjectProvider<ReportDirectory> reports) {
		this.jdbc = jdbc;
		this.reports = reports;
	}

	/** The organisation of this name; an unknown one is refused at the field. */
	UUID organisation(String field, String slug) {
		return organisations(field, List.of(slug)).values().iterator().next();
	}

	/** The organisations of these names; an unknown one is refused at the field. */
	Map<String, UUID> organisations(String field, Collection<String> slugs) {
		var found = new HashMap<String, UUID>();
		this.jdbc.sql("select slug, id from organisation where slug = any(?)")
			.param(slugs.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("slug"), row.getObject("id", UUID.class));
			});
		slugs.stream().filter((slug) -> !found.containsKey(slug)).findFirst().ifPresent((slug) -> {
			throw new RuleViolation(field, "assurance.organisation.unknown", slug);
		});
		return found;
	}

	/**
	 * The report of this name, if one is named; an unknown one is refused at the field.
	 */
	@Nullable String report(String field, UUID partnershipId, @Nullable String slug) {
		if (slug != null && this.reports.stream()
			.flatMap((directory) -> directory.reportsOf(partnershipId).stream())
			.noneMatch((report) -> report.slug().equals(slug))) {
			throw new RuleViolation(field, "assurance.report.unknown", slug);
		}
		return slug;
	}

	/**
	 * A name in addresses, made of the words; one that is unfit is refused at the field.
	 */
	static String slug(String field, String words) {
		String slug = Slug.of(words);
		if (slug.isEmpty() || slug.equals("new")) {
			throw new RuleViolation(field, "assurance.name.unfit");
		}
		return slug;
	}

	/** Counts a change of a row, unless somebody else changed it since it was seen. */
	void change(String table, UUID id, int seen) {
		int changed = this.jdbc.sql("update " + table + " set version = version + 1 where id = ? and version = ?")
			.params(id, seen)
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException(table + " was changed meanwhile");
		}
	}

}
