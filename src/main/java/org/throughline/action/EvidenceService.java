package org.throughline.action;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What shows that something was done. Only who may read the action gets it, as a
 * download.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceService {

	/**
	 * A file of an action.
	 * @param number its number within the action
	 * @throws org.throughline.platform.web.NotFoundException if there is none this reader
	 * may see
	 */
	public EvidenceFile file(UUID partnershipId, String reference, int number) {
		throw new UnsupportedOperationException();
	}

}
