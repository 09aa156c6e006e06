package org.throughline.returns;

import java.util.UUID;

import org.throughline.platform.persistence.NamedReference;

/**
 * The organisation, group or appointment from which a return is requested. Users with a
 * role for it respond.
 *
 * @param kind whether it is an organisation, a group or an appointment
 * @param reference its name on the last day of the period; the slug of an appointment is
 * its identifier
 */
public record Addressee(Kind kind, NamedReference reference) {

	public UUID id() {
		return this.reference.id();
	}

	public String slug() {
		return this.reference.slug();
	}

	public String name() {
		return this.reference.name();
	}

	/** The kinds of addressees. */
	public enum Kind {

		/** An organisation. */
		ORGANISATION,
		/** A group, answered by its chair. */
		GROUP,
		/** The appointment of the independent scrutineer. */
		APPOINTMENT

	}

}
