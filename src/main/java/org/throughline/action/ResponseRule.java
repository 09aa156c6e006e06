package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A rule of a partnership on responses. The one without a partnership is the default.
 */
@Entity
class ResponseRule extends AggregateRoot {

	private @Nullable UUID partnershipId;

	@Embedded
	private ResponseRuleContent content;

	@SuppressWarnings("NullAway.Init")
	protected ResponseRule() {
	}

	ResponseRule(UUID partnershipId, ResponseRuleContent content) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.content = content;
	}

	void replace(ResponseRuleContent newContent) {
		this.content = newContent;
	}

}
