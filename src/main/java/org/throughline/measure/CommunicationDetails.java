package org.throughline.measure;

import java.util.UUID;

/**
 * A communication such as a newsletter or a campaign.
 *
 * @param id the identifier
 * @param number the number, used in page addresses
 * @param version the version
 * @param content its content
 */
public record CommunicationDetails(UUID id, int number, int version, CommunicationContent content) {

}
