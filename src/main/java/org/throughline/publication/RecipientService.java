package org.throughline.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.NationalBodyService;

/**
 * Manages the recipients of the annual reports of a partnership. For its business
 * managers.
 */
@Service
@Transactional(readOnly = true)
public class RecipientService implements RecordService<UUID, RecipientDetails, RecipientContent> {

	/** The columns and filters of the list. */
	public static final ShortList<RecipientDetails> LIST = ShortList
		.<RecipientDetails>sorted("name", "Recipient", RecipientDetails::title)
		.andSorted("days", "Due", (one) -> one.content().days())
		.andSorted("from", "Reports published", (one) -> one.content().validFrom())
		.andSorted("source", "Source", (one) -> one.content().source())
		.filter("source", "Source", (one) -> one.content().source());

	private static final String RECIPIENTS = """
			select d.*, d.partnership_id is not null as own from dispatch_recipient d
			where (d.partnership_id = :partnership or d.partnership_id is null)
			""";

	private final DispatchRecipientRepository recipients;

	private final NationalBodyService bodies;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	RecipientService(DispatchRecipientRepository recipients, NationalBodyService bodies, CurrentUser user,
			JdbcClient jdbc, Clock clock) {
		this.recipients = recipients;
		this.bodies = bodies;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the recipients of all partnerships, then the partnership's own, by name.
	 */
	public List<RecipientDetails> recipients(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		String body = this.bodies.current();
		return this.jdbc.sql(RECIPIENTS + "order by own, d.valid_from, lower(d.name), d.id")
			.param("partnership", partnershipId)
			.query(MappedRecord.rows(RecipientDetails.class))
			.list()
			.stream()
			.map((each) -> each.content().name().equals("{body}") ? named(each, body) : each)
			.toList();
	}

	private static RecipientDetails named(RecipientDetails recipient, String name) {
		var content = recipient.content();
		return new RecipientDetails(recipient.id(),
				new RecipientContent(name, content.days(), content.source(), content.validFrom(), content.validTo()),
				recipient.own(), recipient.verified(), recipient.version());
	}

	@Override
	public RecipientDetails find(UUID partnershipId, UUID id) {
		return Records.one(recipients(partnershipId), (each) -> each.own() && each.id().equals(id));
	}

	@Override
	@Transactional
	public UUID add(UUID partnershipId, RecipientContent content) {
		requireOther(partnershipId, content, null);
		var recipient = this.recipients
			.save(new DispatchRecipient(partnershipId, content.checked(), LocalDate.now(this.clock)));
		this.recipients.flush();
		return recipient.id();
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, UUID id, int version, RecipientContent content) {
		requireOther(partnershipId, content, id);
		var recipient = this.recipients.findByIdAndPartnershipId(id, partnershipId).orElseThrow(NotFoundException::new);
		recipient.requireVersion(version);
		var checked = content.checked();
		requireSameForPublished(partnershipId, id, checked);
		recipient.replace(checked);
		this.recipients.flush();
	}

	/**
	 * Refuses changes of the copies that a published report has to send, unless the
	 * report was published before it was entered here and no dispatch is recorded.
	 */
	private void requireSameForPublished(UUID partnershipId, UUID id, RecipientContent content) {
		this.jdbc
			.sql("""
					select max(p.published_on) from edition e join report_name r on r.id = e.report_id
					cross join lateral (select coalesce(e.published_on, r.published_on) as published_on) p
					cross join dispatch_recipient d
					where d.id = :id and e.partnership_id = :partnership and e.number = 1 and not e.waiting and r.published
					  and r.kind in ('PARTNERSHIP', 'JOINT')
					  and (e.origin <> 'PUBLISHED_EARLIER' or exists (select from dispatch s where s.report_id = r.id
					    and s.recipient = d.name))
					  and (p.published_on between greatest(d.valid_from, d.added_on) and coalesce(d.valid_to, p.published_on)
					      <> p.published_on between greatest(:from, d.added_on) and coalesce(:to::date, p.published_on)
					    or p.published_on between greatest(d.valid_from, d.added_on) and coalesce(d.valid_to, p.published_on)
					      and (d.name, d.days, d.source) <> (:name, :days, :source))""")
			.param("id", id)
			.param("partnership", partnershipId)
			.param("from", content.validFrom())
			.param("to", content.validTo())
			.param("name", content.name())
			.param("days", content.days())
			.param("source", content.source())
			.query((row, number) -> row.getObject(1, LocalDate.class))
			.list()
			.stream()
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((day) -> {
				throw new RuleViolation("", "recipient.asked", Dates.inWords(day));
			});
	}

	/** Two recipients of one name would share one record of what was sent. */
	private void requireOther(UUID partnershipId, RecipientContent content, @Nullable UUID except) {
		boolean taken = recipients(partnershipId).stream()
			.filter((each) -> !each.id().equals(except))
			.anyMatch((each) -> each.content().name().equalsIgnoreCase(content.name().strip()));
		if (taken) {
			throw new RuleViolation("name", "recipient.name.taken");
		}
	}

}
