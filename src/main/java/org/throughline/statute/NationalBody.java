package org.throughline.statute;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The national body that receives notifications, reviews and reports in a period.
 */
@Entity
class NationalBody extends AggregateRoot {

	@Embedded
	private NationalBodyContent content;

	private @Nullable LocalDate validTo;

	@SuppressWarnings("NullAway.Init")
	protected NationalBody() {
	}

	NationalBody(NationalBodyContent content) {
		super(TimeOrderedId.next());
		this.content = content;
	}

	void replaceContent(NationalBodyContent newContent) {
		this.content = newContent;
	}

	void end(LocalDate last) {
		this.validTo = last;
	}

	NationalBodyDetails details() {
		return new NationalBodyDetails(id(), this.content, this.validTo, version());
	}

}
