package org.throughline.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.account.RecordNames;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages legal holds, for administrators. No part of a record under a hold is proposed
 * for removal, and the database refuses to remove it.
 */
@Service
@Transactional(readOnly = true)
public class LegalHoldService {

	/** The address of a page, with or without the name of the server. */
	private static final Pattern ADDRESS = Pattern
		.compile("(?:https?://[^/]+)?((?:/manage)?/([a-z0-9-]+)/([^?\\s]+?))/?(?:\\?\\S*)?");

	private final LegalHoldRepository holds;

	private final JdbcClient jdbc;

	private final RecordNames names;

	private final Messages messages;

	private final CurrentUser user;

	private final Clock clock;

	LegalHoldService(LegalHoldRepository holds, JdbcClient jdbc, RecordNames names, Messages messages, CurrentUser user,
			Clock clock) {
		this.holds = holds;
		this.jdbc = jdbc;
		this.names = names;
		this.messages = messages;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all holds, the open ones and the newest first. */
	public List<LegalHoldDetails> all() {
		this.user.requireAdministrator();
		return this.jdbc
			.sql("""
					select id, name, address, reason, placed_on, placed_by, ended_on, ended_by, end_reason, version from legal_hold
					order by ended_on is not null, placed_on desc, id desc""")
			.query(MappedRecord.rows(LegalHoldDetails.class))
			.list();
	}

	/** Returns an open hold. */
	public LegalHoldDetails open(UUID id) {
		return Records.one(all(), (hold) -> hold.id().equals(id) && hold.endedOn() == null);
	}

	/**
	 * Places a hold on the record that a page is about.
	 * @param page address of the page
	 * @throws RuleViolation if no record has this page, or if it is under a hold already
	 */
	@Transactional
	public void place(String page, String reason) {
		this.user.requireAdministrator();
		var address = ADDRESS.matcher(TextRules.required("page", page, TextRules.LINE));
		if (!address.matches()) {
			throw new RuleViolation("page", "legalHold.page.unknown");
		}
		var found = this.jdbc.sql("select record_id, table_name from record_at(?, ?)")
			.params(address.group(2), address.group(3))
			.query(MappedRecord.rows(Found.class))
			.optional()
			.orElseThrow(() -> new RuleViolation("page", "legalHold.page.unknown"));
		if (this.holds.existsByRecordIdAndEndedOnIsNull(found.recordId())) {
			throw new RuleViolation("page", "legalHold.page.held");
		}
		var named = this.names.of(List.of(found.recordId())).get(found.recordId());
		String name = this.messages.text("history." + found.tableName())
				+ ((named != null && named.reference() != null) ? " " + named.reference() : "");
		this.holds.save(new LegalHold(found.recordId(), name, Objects.requireNonNull(address.group(1)),
				TextRules.required("reason", reason, TextRules.NOTE), LocalDate.now(this.clock), by()));
	}

	/** Ends a hold. */
	@Transactional
	public void end(UUID id, String reason, int version) {
		this.user.requireAdministrator();
		var hold = this.holds.findById(id).filter(LegalHold::isOpen).orElseThrow(NotFoundException::new);
		hold.requireVersion(version);
		hold.end(LocalDate.now(this.clock), by(), TextRules.required("reason", reason, TextRules.NOTE));
		this.holds.flush();
	}

	private String by() {
		return this.user.person().map(SignedInUser::displayName).orElseThrow();
	}

	/** The record of a page. */
	record Found(UUID recordId, String tableName) {

	}

}
