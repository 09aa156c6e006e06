package org.throughline.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A request for a return to one addressee.
 */
@Entity
@DynamicUpdate
class DataRequest extends NumberedRoot {

	@Embedded
	private AddresseeId addressee;

	@Embedded
	private RequestContent content;

	private @Nullable UUID subjectId;

	private @Nullable UUID reportId;

	@Enumerated(EnumType.STRING)
	private RequestState state;

	private int updates;

	@ElementCollection
	@CollectionTable(name = "data_request_question", joinColumns = @JoinColumn(name = "request_id"))
	@OrderColumn(name = "position")
	@Column(name = "wording")
	private List<String> questions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected DataRequest() {
	}

	DataRequest(UUID partnershipId, int number, AddresseeId addressee, RequestContent content, @Nullable UUID subjectId,
			@Nullable UUID reportId, List<String> questions) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.addressee = addressee;
		this.content = content;
		this.subjectId = subjectId;
		this.reportId = reportId;
		this.state = RequestState.SENT;
		this.questions.addAll(questions);
	}

	/** Asks for the return by another day. */
	void postponeTo(LocalDate day) {
		this.content = this.content.dueOn(day);
	}

	/** Changes the state, or only counts a change if the state stays. */
	void transitionTo(RequestState to) {
		this.state = to;
		this.updates++;
	}

}
