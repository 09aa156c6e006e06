package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.RagRule;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;

/**
 * Reads the desks of business managers and administrators, each with one statement.
 */
@Service
@Transactional(readOnly = true)
public class ManagerDeskQueries {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	ManagerDeskQueries(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * Returns the first steps of the installation, or none if all are done. For
	 * administrators.
	 */
	public List<FirstStep> installationSteps() {
		this.user.requireAdministrator();
		return FirstStep.of(this.jdbc.sql("select installation_steps()")
			.query((row, number) -> Json.read(row.getString(1), FirstStep.Installation.class))
			.single());
	}

	/** Returns the desk of a partnership on a day, for its business managers. */
	public ManagerDesk of(UUID partnershipId, LocalDate today) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("select manager_desk(:partnership, :today, :quiet, :last)")
			.param("partnership", partnershipId)
			.param("today", today)
			.param("quiet", today.minusDays(RagRule.SILENT_DAYS))
			.param("last", today.plusDays(ManagerDesk.DAYS))
			.query((row, number) -> Json.read(row.getString(1), ManagerDesk.class))
			.single();
	}

}
