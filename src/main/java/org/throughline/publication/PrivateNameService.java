package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.NumberedRecordService;
import org.throughline.platform.publication.ConfidentialWords;
import org.throughline.platform.publication.FoundIdentifier;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.security.CurrentUser;

/**
 * Manages the names that a partnership never publishes, for its business managers. They
 * are looked for in every text before it becomes public.
 */
@Service
@Transactional(readOnly = true)
public class PrivateNameService extends NumberedRecordService<PrivateName, PrivateNameDetails, String> {

	/** A shorter name is part of too many other words. */
	private static final int SHORTEST = 3;

	private static final int LONGEST = 200;

	private final PrivateNameRepository names;

	private final PublicTexts texts;

	private final JdbcClient jdbc;

	PrivateNameService(PrivateNameRepository names, NumberedEntities entities, PublicTexts texts, CurrentUser user,
			JdbcClient jdbc) {
		super(PrivateName.class, entities, user);
		this.names = names;
		this.texts = texts;
		this.jdbc = jdbc;
	}

	/** Returns the names of a partnership in alphabetical order. */
	public List<PrivateNameDetails> list(UUID partnershipId) {
		requireManager(partnershipId);
		return this.names.findByPartnershipIdOrderByName(partnershipId).stream().map(PrivateName::details).toList();
	}

	/** Returns where the public reads the name now. */
	public List<FoundIdentifier.Place> mentions(UUID partnershipId, PrivateNameDetails name) {
		requireManager(partnershipId);
		return this.texts.mentions(partnershipId, name.name());
	}

	@Override
	protected List<PrivateNameDetails> read(UUID partnershipId, int number) {
		return stored(partnershipId, number).stream().map(PrivateName::details).toList();
	}

	@Override
	protected IntFunction<PrivateName> create(UUID partnershipId, String name) {
		String checked = checked(partnershipId, name, null);
		return (number) -> new PrivateName(partnershipId, number, checked);
	}

	@Override
	protected void replace(PrivateName stored, String name) {
		stored.rename(checked(stored.partnershipId(), name, stored.id()));
	}

	/**
	 * Removes a name, also its words in the history: it was here only so that nobody
	 * reads it.
	 */
	@Override
	@Transactional
	public void remove(UUID partnershipId, Integer number, int version) {
		var id = find(partnershipId, number).id();
		super.remove(partnershipId, number, version);
		this.jdbc.sql("select withdraw_history_of(?)").param(new UUID[] { id }).query((row) -> {
		});
	}

	private String checked(UUID partnershipId, String name, @Nullable UUID own) {
		String checked = TextRules.required("name", name, LONGEST);
		if (checked.length() < SHORTEST || ConfidentialWords.firstToken(checked).isEmpty()) {
			throw new RuleViolation("name", "privateName.short", SHORTEST);
		}
		boolean listed = list(partnershipId).stream()
			.anyMatch((other) -> other.name().equalsIgnoreCase(checked) && !other.id().equals(own));
		if (listed) {
			throw new RuleViolation("name", "privateName.listed");
		}
		return checked;
	}

}
