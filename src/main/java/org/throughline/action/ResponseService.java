package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;

/**
 * The responses that a partnership expects of agencies; for its business managers.
 */
@Service
@Transactional(readOnly = true)
public class ResponseService {

	/** The most responses of an agency that a page shows. */
	public static final int MOST = 200;

	private final ResponseReader reader;

	private final CurrentUser user;

	ResponseService(ResponseReader reader, CurrentUser user) {
		this.reader = reader;
		this.user = user;
	}

	/** Returns the agencies of which responses are expected, by name. */
	public List<AgencyResponses> agencies(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.agencies(partnershipId);
	}

	/**
	 * Returns the first {@link #MOST} responses expected of an agency: of actions, then
	 * of recommendations.
	 */
	public List<AwaitedResponse> ofAgency(UUID partnershipId, String organisationSlug) {
		this.user.requireManager(partnershipId);
		return this.reader.responses(partnershipId, organisationSlug, MOST);
	}

	/** Returns the responses expected of all agencies. */
	public List<AwaitedResponse> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.responses(partnershipId, null, null);
	}

}
