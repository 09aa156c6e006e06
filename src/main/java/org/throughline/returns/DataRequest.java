package org.throughline.returns;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A request for a return to one organisation.
 */
@Entity
@DynamicUpdate
class DataRequest extends NumberedRoot {

	private UUID organisationId;

	@Embedded
	private RequestContent content;

	private @Nullable UUID subjectId;

	private @Nullable UUID reportId;

	@Enumerated(EnumType.STRING)
	private RequestState state;

	private int updates;

	@SuppressWarnings("NullAway.Init")
	protected DataRequest() {
	}

	DataRequest(UUID partnershipId, int number, UUID organisationId, RequestContent content, @Nullable UUID subjectId,
			@Nullable UUID reportId) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.organisationId = organisationId;
		this.content = content;
		this.subjectId = subjectId;
		this.reportId = reportId;
		this.state = RequestState.SENT;
	}

	/** Changes the state, or only counts a change if the state stays. */
	void transitionTo(RequestState to) {
		this.state = to;
		this.updates++;
	}

}
