package org.throughline.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Change history of partnerships, organisations, groups, themes and accounts, for people
 * who may edit them.
 */
@Service
@Transactional(readOnly = true)
public class PartnershipHistoryService {

	private final HistoryService history;

	private final CurrentUser currentUser;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnershipHistoryService(HistoryService history, CurrentUser currentUser, JdbcClient jdbc, Clock clock) {
		this.history = history;
		this.currentUser = currentUser;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the changes of a partnership's names. */
	public RecordHistory ofNames(String partnership, Pageable page) {
		var found = managedPartnership(partnership);
		return new RecordHistory(found.name(), this.history.changesOf(found.id(), page));
	}

	/** Returns the changes of a partnership's governance, including removed records. */
	public RecordHistory ofGovernance(String partnership, Pageable page) {
		var found = managedPartnership(partnership);
		return new RecordHistory(found.name(), this.history.changesOfGovernance(found.id(), page));
	}

	/** Returns the changes of an organisation. */
	public RecordHistory ofOrganisation(String partnership, String slug, Pageable page) {
		managedPartnership(partnership);
		var found = named("""
				select id, coalesce((organisation_name_at(id, :today)).name, slug) as name from organisation
				where slug = :slug""", slug);
		return new RecordHistory(found.name(), this.history.changesOfOrganisation(found.id(), page));
	}

	/** Returns the changes of a group and its members. */
	public RecordHistory ofGroup(String partnership, String slug, Pageable page) {
		var within = managedPartnership(partnership);
		var found = this.jdbc.sql("select id, name from governance_group where partnership_id = ? and slug = ?")
			.params(within.id(), slug)
			.query(Named.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return new RecordHistory(found.name(), this.history.changesOf(found.id(), page));
	}

	/** Returns the changes of a theme. */
	public RecordHistory ofTheme(String slug, Pageable page) {
		this.currentUser.requireManagerOfAnything();
		var found = this.jdbc.sql("select id, name from theme where slug = ?")
			.param(slug)
			.query(Named.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return new RecordHistory(found.name(), this.history.changesOf(found.id(), page));
	}

	/** Returns the changes of an account and its grants, for administrators. */
	public RecordHistory ofUser(String email, Pageable page) {
		this.currentUser.requireAdministrator();
		var found = this.jdbc.sql("select id, display_name as name from user_account where email = ?")
			.param(UserAccount.inLowerCase(email))
			.query(Named.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return new RecordHistory(found.name(), this.history.changesOf(found.id(), page));
	}

	private Named managedPartnership(String slug) {
		var found = named("""
				select id, coalesce((partnership_name_at(id, :today)).name, area) as name from partnership
				where slug = :slug""", slug);
		this.currentUser.requireManager(found.id());
		return found;
	}

	private Named named(String query, String slug) {
		return this.jdbc.sql(query)
			.param("slug", slug)
			.param("today", LocalDate.now(this.clock))
			.query(Named.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** A record found by its slug. */
	record Named(UUID id, String name) {

	}

}
