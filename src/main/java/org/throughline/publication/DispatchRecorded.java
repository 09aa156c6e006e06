package org.throughline.publication;

import java.util.UUID;

/** Event: a copy of a published report was recorded as sent. */
public record DispatchRecorded(UUID partnershipId, UUID reportId) {

}
