package dev.vitrine.workspace.operations;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often the item that a model has at a rank is the one bought: the share of shoppers whose purchase stood there,
 * made to fall with the rank by pooling neighbours that do not (pool adjacent violators; Ayer et al. 1955).
 */
final class RankProbability {

    private final double[] byRank;

    private RankProbability(double[] byRank) {
        this.byRank = byRank;
    }

    /** @param targetRanks the rank of each shopper's purchase, from 1 */
    static RankProbability of(int[] targetRanks, int ranks) {
        double[] shares = new double[ranks + 1];
        for (int rank : targetRanks) {
            shares[rank] += 1.0 / targetRanks.length;
        }
        Deque<Block> blocks = new ArrayDeque<>();
        for (int rank = 1; rank <= ranks; rank++) {
            Block block = new Block(shares[rank], 1);
            while (!blocks.isEmpty() && blocks.getLast().mean() < block.mean()) {
                block = block.with(blocks.removeLast());
            }
            blocks.addLast(block);
        }
        int rank = 1;
        for (Block block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                shares[rank++] = block.mean();
            }
        }
        shares[0] = 0;
        return new RankProbability(shares);
    }

    /** @param rank from 1; 0 for an item that the model does not rank, of which nothing is expected */
    double at(int rank) {
        return byRank[rank];
    }

    private record Block(double sum, int size) {

        double mean() {
            return sum / size;
        }

        Block with(Block other) {
            return new Block(sum + other.sum, size + other.size);
        }
    }
}
