package org.throughline.returns;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Addresses of requests for the change history.
 */
@Component
class ReturnHistoryNames implements HistoryNames {

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("data_request_event.kind", EventKind.class);
	}

	@Override
	public String addresses() {
		return "select id, 'returns/' || number from data_request where id = any(:ids)";
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("data_request", "returns");
	}

}
