package org.throughline.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what templates say about the facts of their sections.
 */
@Component
class PaperTemplates {

	private final JdbcClient jdbc;

	PaperTemplates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the form in which a section takes facts of a kind; empty if it does not.
	 */
	Optional<FactForm> formOf(UUID template, String section, FactKind kind) {
		return this.jdbc.sql(
				"select form from template_source where template_id = ? and section = ? and fact = ? order by position limit 1")
			.params(template, section, kind.name())
			.query(FactForm.class)
			.optional();
	}

	/** Returns the kinds of facts that a section takes. */
	List<FactKind> kindsOf(UUID template, String section) {
		return this.jdbc.sql("select fact from template_source where template_id = ? and section = ? order by position")
			.params(template, section)
			.query(FactKind.class)
			.list();
	}

}
