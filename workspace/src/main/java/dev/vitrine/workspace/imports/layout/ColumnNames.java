package dev.vitrine.workspace.imports.layout;

import dev.vitrine.workspace.imports.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Knows what shops call their columns, in English and Chinese. */
public final class ColumnNames {

    private static final Set<String> CURRENCIES =
            Set.of("currency", "currencycode", "currencyid", "pricecurrency", "币种", "货币", "币别");

    /** By field, the most telling name first. */
    private static final Map<Field, List<String>> NAMES = new EnumMap<>(Field.class);

    static {
        name(
                Field.USER,
                "userid user customerid customer shopperid shopper visitorid visitor clientid client buyerid memberid");
        name(
                Field.USER,
                "accountid reviewerid uid userkey customerno customernumber cookieid deviceid sessionid session");
        name(Field.USER, "用户编号 用户id 用户 客户编号 客户id 客户 顾客编号 顾客id 顾客 会员编号 会员id 会员 买家id 买家");
        name(
                Field.ITEM,
                "itemid item productid product sku skuid stockcode asin parentasin articleid article movieid isbn");
        name(Field.ITEM, "productcode itemcode goodsid goods iid materialnumber bookid trackid contentid");
        name(Field.ITEM, "商品编号 商品id 商品 产品编号 产品id 产品 货号 物品id 物品编号 物品 商品编码 产品编码 sku编号");
        name(Field.TIME, "timestamp time datetime eventtime date invoicedate orderdate createdat created purchasedate");
        name(Field.TIME, "unixreviewtime reviewtime orderpurchasetimestamp ts unixtime eventdate transactiondate tdat");
        name(Field.TIME, "时间 时间戳 日期 购买时间 下单时间 订单日期 交易时间 行为时间 创建时间 发生时间 购买日期");
        name(Field.ORDER, "position order sequence seq step rank ordinal 顺序 序号 位置");
        name(
                Field.BEHAVIOUR,
                "behaviour behavior behaviourtype behaviortype event eventtype action actiontype eventname");
        name(Field.BEHAVIOUR, "行为 行为类型 事件 事件类型 操作 动作");
        name(Field.VALUE, "rating ratings score stars overall value 评分 分数 打分 星级");
        name(Field.QUANTITY, "quantity qty units count amount 数量 购买数量 件数");
        name(Field.PRICE, "price unitprice saleprice listprice 价格 单价 售价 金额");
        name(
                Field.ORDER_ID,
                "orderid invoiceno invoice invoiceid transactionid basketid orderno ordernumber receiptid cartid");
        name(Field.ORDER_ID, "订单编号 订单号 订单id 发票号 交易编号 交易号");
        name(Field.TITLE, "title name productname itemname producttitle itemtitle goodsname description");
        name(Field.TITLE, "titleen movietitle 标题 名称 商品名称 商品名 产品名称 商品标题 品名");
        name(Field.CHINESE_TITLE, "titlezh chinesetitle titlecn namezh namecn 中文标题 中文名称 中文名");
        name(Field.DESCRIPTION, "description details text longdescription productdescription 描述 详情 商品描述 说明 简介");
        name(Field.BRAND, "brand brandname manufacturer vendor store 品牌 品牌名称 厂商 制造商");
        name(
                Field.CATEGORY,
                "category categories genres genre categoryname categorycode categoryid maincategory department");
        name(Field.CATEGORY, "producttype attributes class 类目 类别 分类 品类 商品类别 类型");
        name(Field.COST, "cost unitcost costprice itemcost purchaseprice purchasecost buyingprice cogs landedcost");
        name(Field.COST, "wholesaleprice 成本 成本价 单位成本 进价 进货价 采购价");
        name(Field.STOCK, "stock instock inventory available stockquantity 库存 库存量 存货");
        name(Field.IMAGE, "image imagepath imagefile picture photo img 图片 图像 商品图片 主图");
        name(Field.LAUNCHED, "launched launchdate launch releasedate released firstavailable 上架时间 上架日期 上市日期 发布日期");
    }

    private ColumnNames() {}

    private static void name(Field field, String names) {
        NAMES.computeIfAbsent(field, each -> new ArrayList<>()).addAll(List.of(names.split(" ")));
    }

    /** How telling a column's name is for a field, 0 the most; negative if it is not. */
    static int rank(Field field, String column) {
        return Objects.requireNonNull(NAMES.get(field)).indexOf(normal(column));
    }

    /** The column whose name is the most telling for a field. */
    static Optional<String> find(Field field, List<String> header) {
        return header.stream()
                .filter(column -> rank(field, column) >= 0)
                .min(Comparator.comparingInt(column -> rank(field, column)));
    }

    /** Whether a column of any field is called so. */
    public static boolean isKnown(String column) {
        String name = normal(column);
        return !name.isEmpty() && NAMES.values().stream().anyMatch(names -> names.contains(name));
    }

    /** Whether a column says in which currency prices are. */
    public static boolean isCurrency(String column) {
        return CURRENCIES.contains(normal(column));
    }

    /** Letters and digits alone, in lower case; RecBole's {@code :type} left off. */
    static String normal(String column) {
        int type = column.indexOf(':');
        StringBuilder letters = new StringBuilder();
        (type < 0 ? column : column.substring(0, type))
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
