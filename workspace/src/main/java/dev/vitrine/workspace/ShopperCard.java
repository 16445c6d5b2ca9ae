package dev.vitrine.workspace;

/**
 * What a list of shoppers shows of one.
 *
 * @param key dense key inside the workspace
 * @param id the shop's own id
 * @param interactions accepted and not set aside
 * @param purchases of the target behaviour
 * @param lastTime milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where times are unknown
 */
public record ShopperCard(int key, String id, int interactions, int purchases, long lastTime) {}
