package org.throughline.returns;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A request with its returns and its history.
 *
 * @param returns the returns, the latest first; the first may be a draft
 * @param events the history, the latest event first
 * @param questions the questions of a narrative, in order
 */
public record DataRequestDetails(DataRequestSummary request, List<DataReturnDetails> returns, List<RequestEvent> events,
		List<String> questions) {

	public DataRequestDetails {
		returns = List.copyOf(returns);
		events = List.copyOf(events);
		questions = List.copyOf(questions);
	}

	/** Returns the draft, else the last return sent. */
	public @Nullable DataReturnDetails latest() {
		return this.returns.isEmpty() ? null : this.returns.get(0);
	}

	/** Returns the last return that was sent. */
	public @Nullable DataReturnDetails sent() {
		return this.returns.stream().filter(DataReturnDetails::submitted).findFirst().orElse(null);
	}

	/** Returns the content of the latest return. */
	public <T> Optional<T> answer(Class<T> type) {
		return Optional.ofNullable(latest()).map((latest) -> latest.answer(type));
	}

	/** Returns the open query of the business manager. */
	public @Nullable String query() {
		return (this.request.progress().state() != RequestState.QUERIED) ? null
				: this.events.stream()
					.filter((event) -> event.kind() == EventKind.QUERIED)
					.findFirst()
					.map(RequestEvent::note)
					.orElse(null);
	}

	/** Returns the same without drafts, which only the organisation sees. */
	DataRequestDetails sentOnly() {
		return new DataRequestDetails(this.request, this.returns.stream().filter(DataReturnDetails::submitted).toList(),
				this.events, this.questions);
	}

}
